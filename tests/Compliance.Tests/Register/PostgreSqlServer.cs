using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Compliance.Tests.Register;

/// <summary>A server of Debian's PostgreSQL for these tests alone: in a folder of its own, at a socket in it, without a port, ended and removed afterwards.</summary>
public sealed class PostgreSqlServer : IDisposable
{
    private const string User = "compliance";

    private static readonly string? Binaries = Find();

    private readonly string _folder = "";
    private bool _runs;

    public PostgreSqlServer()
    {
        if (Missing is null)
        {
            _folder = Directory.CreateTempSubdirectory("compliance-pg-").FullName;
            if (RunsAsRoot)
            {
                Run("chown", "postgres", _folder);
            }

            Program("initdb", "-D", Data, "-U", User, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
            Start();
        }
    }

    /// <summary>Why tests that need it are skipped; null where it is there.</summary>
    public static string? Missing { get; } = Binaries is null ? "no PostgreSQL: no /usr/lib/postgresql/*/bin/initdb (POSTGRESQL_BIN names another folder)"
        : RunsAsRoot && !File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "PostgreSQL does not run as root, and there is no user postgres"
        : null;

    private static bool RunsAsRoot => string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The connection string of a new, empty database.</summary>
    public string NewDatabase()
    {
        var name = $"register_{Guid.NewGuid():N}";
        Program("createdb", "-h", _folder, "-U", User, name);
        return $"Host={_folder};Username={User};Database={name}";
    }

    public void Start()
    {
        Program("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-c listen_addresses='' -c unix_socket_directories={_folder}", "start");
        _runs = true;
    }

    /// <summary>Ends it as a loss of power does: at once, without writing anything.</summary>
    public void Kill()
    {
        Program("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");
        _runs = false;
    }

    /// <summary>Has a statement carried out by whoever owns the database.</summary>
    public void Execute(string connection, string sql)
    {
        var database = connection[(connection.LastIndexOf('=') + 1)..];
        Program("psql", "-h", _folder, "-U", User, "-d", database, "-v", "ON_ERROR_STOP=1", "-q", "-c", sql);
    }

    public void Dispose()
    {
        if (_runs)
        {
            Kill();
        }

        if (_folder.Length > 0)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static void Program(string name, params string[] arguments)
    {
        var path = Path.Combine(Binaries!, name);
        if (RunsAsRoot)
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // Nothing is redirected to pipes: the server inherits them and would keep them open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "\"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}."));
        }
    }

    private static string? Find() => Environment.GetEnvironmentVariable("POSTGRESQL_BIN") is { Length: > 0 } named ? named
        : Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin")).LastOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        : null;
}

/// <summary>A test that needs PostgreSQL, skipped visibly where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = PostgreSqlServer.Missing;
}
