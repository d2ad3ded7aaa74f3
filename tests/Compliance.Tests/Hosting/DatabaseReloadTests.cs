using Compliance.Rules.Hosting;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Compliance.Tests.Hosting;

/// <summary>Packs follow a table.</summary>
public sealed class DatabaseReloadTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly UseCase Any = new() { Vendor = ExamplePacks.Vendor, Tier = Tiers.Free, AsOf = new(2026, 1, 15) };

    private readonly TestFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly string _database;

    public DatabaseReloadTests()
    {
        _database = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.Path, "packs.db"), Pooling = false }.ToString();
        Execute("CREATE TABLE packs (name TEXT PRIMARY KEY, json TEXT NOT NULL)");
        Put("terms", ExamplePacks.Terms());
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_TakeThePlaceOfTheOldRulesOrAreRefusedTogether()
    {
        using var source = new SqlitePackSource(_database, _clock, Interval);
        using var provider = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddCompliance(o => o.AddSource(source)).BuildServiceProvider();
        var evaluator = provider.GetRequiredService<IComplianceEvaluator>();
        var state = provider.GetRequiredService<IComplianceState>();
        evaluator.Evaluate(Any).Decision.Should().Be(Decision.Permitted);

        Put("policy", ExamplePacks.Policy());
        LookAndReload();
        evaluator.Evaluate(Any).Decision.Should().Be(Decision.Prohibited);
        var loaded = state.Current.LoadedAt;

        LookAndReload();
        state.Current.LoadedAt.Should().Be(loaded, "nothing was written");

        Put("terms", ExamplePacks.Faulty());
        LookAndReload();
        evaluator.Evaluate(Any).Decision.Should().Be(Decision.Prohibited);
        state.Current.LastFault!.Diagnostics.Should().HaveCount(2).And.OnlyContain(fault => fault.At.File == "terms/pack.json");

        Execute("DROP TABLE packs");
        LookAndReload();
        evaluator.Evaluate(Any).Decision.Should().Be(Decision.Prohibited);
        state.Current.LastFault!.Diagnostics.Should().Contain(fault => fault.Code == "CR001" && fault.Message.Contains("no such table"));
    }

    private void LookAndReload()
    {
        _clock.Advance(Interval);
        _clock.Advance(TimeSpan.FromSeconds(1));
    }

    private void Put(string name, string json) => Execute("INSERT OR REPLACE INTO packs VALUES ($name, $json)", ("$name", name), ("$json", json));

    private void Execute(string sql, params (string Name, string Value)[] parameters)
    {
        using var connection = new SqliteConnection(_database);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
