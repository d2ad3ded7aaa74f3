namespace Compliance.Rules.Loading;

/// <summary>
/// What the files of a folder look like from outside: names, lengths, times, and where links lead. Two that differ say that something changed, also where nobody
/// told: the folder was moved, deleted and made again, or a link now leads elsewhere. Equal within a process only.
/// </summary>
internal readonly record struct FolderStamp
{
    private const int DeepestFolder = 16;
    private const int MostEntries = 20_000;

    private readonly int _value;

    private FolderStamp(int value) => _value = value;

    public static FolderStamp Of(string folder)
    {
        var hash = new HashCode();
        var entriesLeft = MostEntries;
        try
        {
            Add(new DirectoryInfo(folder), 0, ref hash, ref entriesLeft);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be looked at looks like nothing else.
            hash.Add(exception.GetType());
        }

        return new(hash.ToHashCode());
    }

    private static void Add(DirectoryInfo folder, int depth, ref HashCode hash, ref int entriesLeft)
    {
        hash.Add(folder.Exists);
        hash.Add(folder.LinkTarget, StringComparer.Ordinal);
        if (!folder.Exists || depth > DeepestFolder)
        {
            return;
        }

        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.')).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (--entriesLeft < 0)
            {
                return;
            }

            if (Directory.Exists(entry.FullName))
            {
                hash.Add(entry.Name, StringComparer.Ordinal);
                Add(new DirectoryInfo(entry.FullName), depth + 1, ref hash, ref entriesLeft);
            }
            else if (entry.Name.EndsWith(".json", StringComparison.Ordinal))
            {
                Add(entry, ref hash);
            }
        }
    }

    private static void Add(FileSystemInfo file, ref HashCode hash)
    {
        hash.Add(file.Name, StringComparer.Ordinal);
        hash.Add(file.LinkTarget, StringComparer.Ordinal);
        if (OrdinaryFile.Target(file) is FileInfo { Exists: true } content)
        {
            hash.Add(content.Length);
            hash.Add(content.LastWriteTimeUtc);
        }
    }
}
