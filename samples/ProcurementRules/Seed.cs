using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RulesEngine.Models;

namespace ProcurementRules;

/// <summary>Fills an empty database: the workflows of <c>workflows/</c>, and five orders.</summary>
internal static class Seed
{
    public static async Task FillAsync(IDbContextFactory<ShopContext> database)
    {
        await using var context = await database.CreateDbContextAsync();
        if (!await context.Database.EnsureCreatedAsync() && await context.Workflows.AnyAsync())
        {
            return;
        }

        context.Workflows.AddRange(Workflows());
        context.Orders.AddRange(Orders());
        await context.SaveChangesAsync();
    }

    private static IEnumerable<Workflow> Workflows()
    {
        var assembly = typeof(Seed).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<Workflow>(stream)!;
        }
    }

    private static IEnumerable<Order> Orders()
    {
        yield return new() { Number = "2026-001", Supplier = Team(), Country = "FR", Purpose = OrderPurpose.OfficeWork, Output = "text", IsRival = false, YoungestUser = 22 };
        yield return new() { Number = "2026-002", Supplier = Free(), Country = "FR", Purpose = OrderPurpose.ModelTraining, Output = "image", IsRival = true, YoungestUser = 30 };
        yield return new() { Number = "2026-003", Supplier = Free(), Country = "FR", Purpose = OrderPurpose.ModelTraining, Output = "image", YoungestUser = 30 };
        yield return new() { Number = "2026-004", Supplier = Team(), Country = null, Purpose = OrderPurpose.OfficeWork, Output = "text", IsRival = false, DataSet = new() { Name = "patients", Confidentiality = 3, HasNames = true } };
        yield return new() { Number = "2026-005", Supplier = Private(), Country = "DE", Purpose = OrderPurpose.OfficeWork, Output = "text", IsRival = false, DataSet = new() { Name = "prices", Confidentiality = 1, HasNames = false, HasHealthRecords = false } };
    }

    private static Supplier Team() => new() { Name = "Mistral, through our reseller", Vendor = "mistral", Product = "le-chat", Plan = "team", AgreementSigned = new(2025, 6, 1) };

    private static Supplier Private() => new() { Name = "Mistral, on a private account", Vendor = "mistral", Product = "le-chat", Plan = "free", IsConsumerAccount = true };

    private static Supplier Free() => new() { Name = "Mistral, signed up on the web", Vendor = "mistral", Product = "le-chat", Plan = "free" };
}
