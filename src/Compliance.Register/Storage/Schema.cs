using Compliance.Register.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Compliance.Register.Storage;

/// <summary>
/// Brings a database to the form of this version. Not by <c>Database.Migrate</c>, whose lock in SQLite stays for ever where a process is killed meanwhile: the
/// migrations are carried out in one transaction of ours, so that they are there or not.
/// </summary>
internal static class Schema
{
    /// <summary>Carries out the migrations that are missing.</summary>
    /// <param name="context">The database.</param>
    /// <param name="location">Where it is.</param>
    /// <param name="mustExist">Whether a database without the tables is refused.</param>
    /// <param name="begin">Begins a transaction that no other writer is beside.</param>
    /// <exception cref="RegisterException">It holds something else, or was written by a later version.</exception>
    public static bool Apply(RegisterContext context, RegisterLocation location, bool mustExist, Func<RegisterContext, IDbContextTransaction> begin)
    {
        if (Missing(context, location, mustExist).Count == 0)
        {
            return false;
        }

        using var transaction = begin(context);
        var history = context.GetService<IHistoryRepository>();
        var assembly = context.GetService<IMigrationsAssembly>();
        var generator = context.GetService<IMigrationsSqlGenerator>();
        foreach (var id in Missing(context, location, mustExist, makesHistory: true))
        {
            var migration = assembly.CreateMigration(assembly.Migrations[id], context.Database.ProviderName!);
            foreach (var command in generator.Generate(migration.UpOperations))
            {
                command.ExecuteNonQuery(context.GetService<IRelationalConnection>());
            }

            context.Database.ExecuteSqlRaw(history.GetInsertScript(new(id, ProductInfo.GetVersion())));
        }

        transaction.Commit();
        return true;
    }

    /// <summary>The migrations that were not carried out, in order.</summary>
    /// <param name="context">The database.</param>
    /// <param name="location">Where it is.</param>
    /// <param name="mustExist">Whether a database without the tables is refused.</param>
    /// <param name="makesHistory">Whether the table of migrations is made where it is not there: to ask in vain for one breaks a transaction of PostgreSQL.</param>
    private static List<string> Missing(RegisterContext context, RegisterLocation location, bool mustExist, bool makesHistory = false)
    {
        var history = context.GetService<IHistoryRepository>();
        var known = context.GetService<IMigrationsAssembly>().Migrations.Keys.Order(StringComparer.Ordinal).ToList();
        if (location.File is not null)
        {
            CheckMark(context, location, mustExist);
        }

        if (makesHistory)
        {
            context.Database.ExecuteSqlRaw(history.GetCreateIfNotExistsScript());
        }

        var applied = history.Exists() ? history.GetAppliedMigrations().Select(row => row.MigrationId).ToList() : [];
        if (applied.Except(known, StringComparer.Ordinal).Any())
        {
            throw new RegisterException(RegisterFaults.LaterRegister(location.Name));
        }

        if (mustExist && applied.Count == 0)
        {
            throw new RegisterException(RegisterFaults.NoRegister(location.Name));
        }

        return [.. known.Except(applied, StringComparer.Ordinal)];
    }

    /// <summary>A file of SQLite that is another program's is not written to.</summary>
    private static void CheckMark(RegisterContext context, RegisterLocation location, bool mustExist)
    {
        // Mark and tables by one statement, for somebody else may be making the register right now: by two, an empty file and then another's tables would be seen.
        const int Register = 2, Empty = 1;
        var found = context.Database.SqlQuery<long>($"""
            SELECT CASE WHEN application_id = {RegisterLocation.ApplicationId} THEN {Register} WHEN application_id = 0 AND (SELECT count(*) FROM sqlite_master) = 0 THEN {Empty} ELSE 0 END AS Value
            FROM pragma_application_id
            """).AsEnumerable().Single();
        if (found < (mustExist ? Register : Empty))
        {
            throw new RegisterException(RegisterFaults.NoRegister(location.Name));
        }
    }
}
