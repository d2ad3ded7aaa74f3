using System.Data.Common;
using Compliance.Register.Diagnostics;
using Compliance.Rules.Loading;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Compliance.Register.Storage;

/// <summary>Reads and writes in steps that are whole or nothing, one writer at a time over all processes. Thread-safe.</summary>
internal sealed class Database : IDisposable
{
    /// <summary>The lock of PostgreSQL that a writer holds until its transaction ends: the mark of a register.</summary>
    private const long WriterLock = RegisterLocation.ApplicationId;

    private readonly RegisterLocation _location;
    private readonly DbContextOptions<RegisterContext> _options;

    private Database(RegisterLocation location, RegisterOptions options)
    {
        _location = location;
        _options = location.Options(options.Patience);
    }

    /// <summary>What faults call it.</summary>
    public string Name => _location.Name;

    /// <summary>Opens a register and brings its tables to the form of this version.</summary>
    /// <exception cref="RegisterException">It cannot be reached, or is something else.</exception>
    public static Database Open(string text, RegisterOptions options)
    {
        var location = RegisterLocation.Parse(text, options);
        if (location.File is { } file)
        {
            CheckFile(location.Name, file, options.MustExist);
        }

        var database = new Database(location, options);
        try
        {
            database.Attempt(context => Schema.Apply(context, location, options.MustExist, database.Lock));
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Reads.</summary>
    /// <exception cref="RegisterException">It cannot be read.</exception>
    public T Read<T>(Func<RegisterContext, T> read) => Attempt(read);

    /// <summary>Writes: all of it or, when anything throws, nothing. Once it returns, what was written survives the loss of power.</summary>
    /// <exception cref="RegisterException">It cannot be written.</exception>
    public T Write<T>(Func<RegisterContext, T> write) => Attempt(context =>
    {
        using var transaction = Lock(context);
        var written = write(context);
        transaction.Commit();
        return written;
    });

    /// <summary>Gives connections that wait to be used again back to the system.</summary>
    public void Dispose()
    {
        if (_location.File is not null)
        {
            using var context = new RegisterContext(_options);
            SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
        }
    }

    /// <summary>A transaction that no other writer is beside. SQLite begins it with <c>BEGIN IMMEDIATE</c>.</summary>
    private IDbContextTransaction Lock(RegisterContext context)
    {
        var transaction = context.Database.BeginTransaction();
        if (_location.File is null)
        {
            context.Database.ExecuteSql($"SELECT pg_advisory_xact_lock({WriterLock})");
            context.Database.ExecuteSql($"SET LOCAL synchronous_commit TO on");
        }

        return transaction;
    }

    private T Attempt<T>(Func<RegisterContext, T> work)
    {
        try
        {
            using var context = new RegisterContext(_options);
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return work(context);
        }
        catch (Exception exception) when (Fault(exception) is { } fault)
        {
            throw new RegisterException(fault, exception);
        }
    }

    /// <summary>What a failure of the database comes to; null for what is no such failure.</summary>
    private Diagnostic? Fault(Exception exception) => exception switch
    {
        DbUpdateException { InnerException: { } inner } => Fault(inner),
        InvalidOperationException { InnerException: DbException inner } => Fault(inner),
        SqliteException { SqliteErrorCode: 5 or 6 } => RegisterFaults.Busy(Name),
        SqliteException { SqliteErrorCode: 11 or 26 } => RegisterFaults.NoRegister(Name),
        SqliteException sqlite => RegisterFaults.Unreachable(Name, Why(sqlite)),
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled } => RegisterFaults.Busy(Name),
        PostgresException postgres => RegisterFaults.Unreachable(Name, postgres.MessageText),
        NpgsqlException { InnerException: TimeoutException } => RegisterFaults.Busy(Name),
        DbException => RegisterFaults.Unreachable(Name, "the server does not answer"),
        System.Net.Sockets.SocketException or IOException or TimeoutException => RegisterFaults.Unreachable(Name, "it does not answer"),
        UnauthorizedAccessException => RegisterFaults.Unreachable(Name, "access is denied"),
        _ => null,
    };

    private static string Why(SqliteException exception) => exception.SqliteErrorCode switch
    {
        8 or 3 => "it must not be written to",
        13 => "the disk is full",
        14 => "it cannot be opened",
        10 => "the disk could not be read or written",
        _ => exception.Message,
    };

    private static void CheckFile(string name, string file, bool mustExist)
    {
        try
        {
            if (OrdinaryFile.WhyNot(file) is { } why)
            {
                throw new RegisterException(RegisterFaults.Unreachable(name, why));
            }

            if (!File.Exists(file) && (mustExist || !Directory.Exists(Path.GetDirectoryName(file))))
            {
                throw new RegisterException(RegisterFaults.Unreachable(name, mustExist ? "it does not exist" : "its folder does not exist"));
            }
        }
        catch (Exception exception) when (BoundedFile.IsReadingFault(exception))
        {
            throw new RegisterException(RegisterFaults.Unreachable(name, BoundedFile.Why(exception)), exception);
        }
    }
}
