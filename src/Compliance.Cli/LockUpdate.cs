using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;

namespace Compliance.Cli;

/// <summary>A lock file to be written anew.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Before">What it held when it was read; null where there was none.</param>
/// <param name="After">What it is to hold.</param>
internal sealed record LockFile(string Path, ReadOnlyMemory<byte>? Before, string After);

/// <summary>
/// Writes the locks of packs: all or none, one writer at a time, and nothing over what another run wrote since this one read. A lock says what people have
/// reviewed; no review may be lost.
/// </summary>
internal static class LockUpdate
{
    private const string GuardExtension = ".writing";

    /// <summary>Writes them; false when one cannot be written, with the fault reported and every file as it was.</summary>
    public static bool Write(IReadOnlyList<LockFile> locks, DiagnosticBag faults)
    {
        var guards = new List<FileStream>();
        var files = new List<OutputFile>();
        try
        {
            foreach (var file in locks)
            {
                Prepare(file, guards, files, faults);
            }

            if (!faults.IsEmpty)
            {
                return false;
            }

            foreach (var file in files)
            {
                file.Commit();
            }

            return true;
        }
        catch (Exception exception) when (OutputFile.IsWritingFault(exception))
        {
            faults.Add(Faults.Unwritable(locks[Math.Max(0, files.Count - 1)].Path, OutputFile.Why(exception)));
            return false;
        }
        finally
        {
            files.ForEach(file => file.Dispose());
            guards.ForEach(guard => guard.Dispose());
        }
    }

    private static void Prepare(LockFile file, List<FileStream> guards, List<OutputFile> files, DiagnosticBag faults)
    {
        if (LeadsOut(file.Path))
        {
            faults.Add(Faults.Unwritable(file.Path, "it is a link that leads out of the pack's folder"));
            return;
        }

        if (Guard(file.Path, faults) is not { } guard)
        {
            return;
        }

        guards.Add(guard);
        if (!IsAsRead(file))
        {
            faults.Add(Faults.Unwritable(file.Path, "another run changed it since it was read; run again, so that no review is lost"));
        }
        else if (OutputFile.Open(file.Path, faults, Faults.Unwritable) is { } output)
        {
            files.Add(output);
            output.Stream.Write(CliHost.Utf8.GetBytes(file.After));
            output.Stream.Flush();
        }
    }

    /// <summary>Whether a link would have a file written that is no part of the pack: packs come from strangers, and so do the links in them.</summary>
    private static bool LeadsOut(string path)
    {
        var link = new FileInfo(System.IO.Path.GetFullPath(path));
        if (link.LinkTarget is null || link.ResolveLinkTarget(returnFinalTarget: true) is not { } target)
        {
            return false;
        }

        var folder = link.Directory!.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? link.Directory.FullName;
        return !target.FullName.StartsWith($"{folder}{System.IO.Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !target.FullName.StartsWith($"{link.Directory.FullName}{System.IO.Path.DirectorySeparatorChar}", StringComparison.Ordinal);
    }

    /// <summary>Keeps other runs out for as long as it is held; it goes with the process that holds it.</summary>
    private static FileStream? Guard(string path, DiagnosticBag faults)
    {
        try
        {
            return new(path + GuardExtension, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (OutputFile.IsWritingFault(exception))
        {
            faults.Add(Faults.Unwritable(path, exception is IOException && File.Exists(path + GuardExtension) ? "another run is writing it; run again" : OutputFile.Why(exception)));
            return null;
        }
    }

    private static bool IsAsRead(LockFile file)
    {
        var ignored = new DiagnosticBag();
        var now = File.Exists(file.Path) ? BoundedFile.Read(file.Path, JsonLimits.Pack.Bytes, ignored) : null;
        return now is null ? file.Before is null : file.Before is { } before && before.Span.SequenceEqual(now.Bytes.Span);
    }
}
