using Microsoft.Data.Sqlite;

namespace ProcurementRules;

/// <summary>Where the database is: a file that is named and stays, or one that goes when the application ends.</summary>
internal sealed class ShopDatabase(string? file) : IDisposable
{
    private readonly string _path = file ?? Path.Combine(Path.GetTempPath(), $"procurement-{Guid.NewGuid():N}.db");

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ToString();

    public void Dispose()
    {
        if (file is null)
        {
            File.Delete(_path);
        }
    }
}
