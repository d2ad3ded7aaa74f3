using System.Formats.Tar;

namespace Compliance.Rules.Loading;

/// <summary>
/// Tells files from what only looks like one. A pipe that nobody writes to keeps whoever opens it waiting for ever, and a device may not end, so the kind is looked
/// at before anything is opened.
/// </summary>
internal static class OrdinaryFile
{
    /// <summary>Descriptors of this process: somebody has opened them already, as a shell does for <c>&lt;(…)</c>.</summary>
    private static readonly string[] Opened = ["/dev/stdin", "/dev/fd/", "/proc/self/fd/"];

    /// <summary>Why a path cannot be read as a file; null where it can, or where there is nothing, which opening it will tell.</summary>
    /// <exception cref="IOException">It cannot be looked at.</exception>
    public static string? WhyNot(string path)
    {
        if (Directory.Exists(path))
        {
            return "it is a folder";
        }

        var file = new FileInfo(path);
        return !file.Exists || Array.Exists(Opened, name => path.StartsWith(name, StringComparison.Ordinal)) || Target(file) is not FileInfo { Exists: true, Length: 0 } empty || IsFile(empty)
            ? null : "it is a pipe or a device, no ordinary file";
    }

    /// <summary>
    /// The length of what is read, links followed: of what is empty, and of a pipe or a device, 0; null where there is nothing, or nothing that can be looked at, which
    /// reading it will tell.
    /// </summary>
    public static long? Length(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? (Target(file) as FileInfo)?.Length : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What is there where a link leads; of what is no link, itself.</summary>
    public static FileSystemInfo? Target(FileSystemInfo file) => file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true);

    /// <summary>The runtime tells the kind of a file to those who put it into an archive, and to nobody else.</summary>
    private static bool IsFile(FileInfo file)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        using var memory = new MemoryStream();
        using (var writer = new TarWriter(memory, leaveOpen: true))
        {
            writer.WriteEntry(file.FullName, "file");
        }

        memory.Position = 0;
        using var reader = new TarReader(memory);
        return reader.GetNextEntry() is { EntryType: TarEntryType.RegularFile };
    }
}
