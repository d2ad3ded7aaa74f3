using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Primitives;

namespace Compliance.Tests.Hosting;

/// <summary>
/// Packs in a table <c>packs (name, json)</c> of a SQLite database: a sample of a source of one's own. It looks every so often whether another connection has
/// written. <c>docs/operations.md</c> shows it.
/// </summary>
internal sealed class SqlitePackSource : IPackSource, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Lock _asking = new();
    private readonly ITimer _timer;
    private CancellationTokenSource _change = new();
    private long _version;

    public SqlitePackSource(string connectionString, TimeProvider clock, TimeSpan interval)
    {
        _connection = new(connectionString);
        _connection.Open();
        _version = Version();
        _timer = clock.CreateTimer(_ => Look(), state: null, interval, interval);
    }

    public string Name => "table packs";

    public PackSourceContent Read()
    {
        lock (_asking)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = "SELECT name, json FROM packs ORDER BY name";
            using var rows = command.ExecuteReader();
            var packs = new List<PackFiles>();
            while (rows.Read())
            {
                packs.Add(new(SourceText.Of($"{rows.GetString(0)}/pack.json", rows.GetString(1)), []));
            }

            return new(Vocabulary: null, packs);
        }
    }

    public IChangeToken Watch() => new CancellationChangeToken(Volatile.Read(ref _change).Token);

    public void Dispose()
    {
        _timer.Dispose();
        _connection.Dispose();
        _change.Dispose();
    }

    /// <summary>Tells of a change: a token fires once, so the next one is there before.</summary>
    private void Look()
    {
        if (Version() is var version && version != Interlocked.Exchange(ref _version, version))
        {
            using var fired = Interlocked.Exchange(ref _change, new());
            fired.Cancel();
        }
    }

    private long Version()
    {
        lock (_asking)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = "PRAGMA data_version";
            return (long)command.ExecuteScalar()!;
        }
    }
}
