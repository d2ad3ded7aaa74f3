namespace Compliance.Cli;

/// <summary>Standard input, also where there is none.</summary>
internal static class StandardInput
{
    private const string Descriptors = "/proc/self/fd";

    /// <summary>
    /// Opens it. Where the caller closed it (<c>&lt;&amp;-</c>), its number has gone to a pipe of the runtime's own, which nobody writes to: a read would wait for
    /// ever, so it is empty.
    /// </summary>
    public static Stream Open() => IsOfTheRuntime() ? Stream.Null : Console.OpenStandardInput();

    private static bool IsOfTheRuntime()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            var target = TargetOf("0");
            return target is null || target.StartsWith("anon_inode:", StringComparison.Ordinal)
                || (target.StartsWith("pipe:", StringComparison.Ordinal)
                    && Directory.EnumerateFileSystemEntries(Descriptors).Select(path => Path.GetFileName(path)).Any(descriptor => TargetOf(descriptor) == target && IsWrittenTo(descriptor)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whether it is the end of a pipe that is written to: of a pipe that others write to we have the reading end alone.</summary>
    private static bool IsWrittenTo(string descriptor) =>
        File.ReadLines($"/proc/self/fdinfo/{descriptor}").FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal)) is { } flags && (flags[^1] - '0') % 4 != 0;

    /// <summary>What a descriptor leads to, such as <c>pipe:[123]</c>; null where it is closed.</summary>
    private static string? TargetOf(string descriptor)
    {
        var target = new FileInfo(Path.Combine(Descriptors, descriptor)).LinkTarget;
        return target is null ? null : Path.GetFileName(target);
    }
}
