using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Compliance.Register.Storage;

/// <summary>
/// What each connection to SQLite is told. <c>synchronous=EXTRA</c> is FULL, and the folder too is written through before a commit is acknowledged;
/// <c>secure_delete</c> leaves nothing of a redacted text in the file.
/// </summary>
/// <param name="patience">How long to wait for other writers.</param>
internal sealed class SqliteSetup(TimeSpan patience) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;";
        command.ExecuteNonQuery();
        _ = raw.sqlite3_busy_timeout(((SqliteConnection)connection).Handle, (int)patience.TotalMilliseconds);
    }
}
