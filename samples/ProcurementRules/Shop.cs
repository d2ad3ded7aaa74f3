using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ProcurementRules;

/// <summary>The application: database, fact workflows, evaluator.</summary>
internal static class Shop
{
    /// <summary>Builds the application on a database and fills it where it is empty. The host refuses to start when a workflow has a fault.</summary>
    /// <param name="database">A file; null takes one that goes when the application ends.</param>
    public static async Task<IHost> OpenAsync(string? database = null)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(_ => new ShopDatabase(database));
        builder.Services.AddDbContextFactory<ShopContext>((services, options) => options.UseSqlite(services.GetRequiredService<ShopDatabase>().ConnectionString));
        builder.Services.AddSingleton<WorkflowTables>();
        builder.Services.AddSingleton<Procurement>();
        builder.Services.AddCompliance().AddFactWorkflows((options, services) => options
            .AddParameter<Order>("order").AddParameter<Supplier>("supplier").AddParameter<DataSet>("dataSet")
            .AddSource(services.GetRequiredService<WorkflowTables>()));

        var host = builder.Build();
        await Seed.FillAsync(host.Services.GetRequiredService<IDbContextFactory<ShopContext>>());
        await host.StartAsync();
        return host;
    }
}
