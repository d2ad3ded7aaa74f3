using Compliance;
using Microsoft.Extensions.DependencyInjection;
using ProcurementRules;

// dotnet run --project samples/ProcurementRules [FILE]: judges the orders of a database, by itself one that is gone afterwards.
using var host = await Shop.OpenAsync(args is [var file] ? file : null);
foreach (var (order, described, verdict, outcome) in await host.Services.GetRequiredService<Procurement>().JudgeAsync(new DateOnly(2026, 1, 15)))
{
    Console.WriteLine($"Order {order.Number}, {order.Supplier.Name}: {outcome}");
    Console.WriteLine($"  {verdict.ToString().ReplaceLineEndings("\n  ")}");
    foreach (var unknown in described.NotKnown)
    {
        Console.WriteLine($"  not known: {unknown.Fact}, for {unknown.Cause} (workflow {unknown.Workflow}, rule {unknown.Rule})");
    }
}

await host.StopAsync();
