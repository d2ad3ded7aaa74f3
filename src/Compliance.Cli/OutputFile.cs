using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;

namespace Compliance.Cli;

/// <summary>
/// A file that is written beside its place and takes it at the end in one step: whoever looks sees the old file or the whole new one, and a run that fails leaves
/// the old one alone. Belongs to one task.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    /// <summary>Nothing is kept back: a disk that is full is found out by the write, not by whatever disposes of the file after it.</summary>
    private const int Unbuffered = 0;

    private readonly string _path;
    private readonly string _beside;
    private FileStream? _stream;

    private OutputFile(string path, string beside, FileStream stream)
    {
        _path = path;
        _beside = beside;
        _stream = stream;
    }

    /// <summary>What is written.</summary>
    public Stream Stream => _stream ?? throw new ObjectDisposedException(_path);

    /// <summary>Opens one; null when it cannot be written, with the fault reported.</summary>
    /// <param name="path">Where it goes.</param>
    /// <param name="faults">Takes the fault.</param>
    /// <param name="fault">Makes it of the path and the reason; that of <c>--output</c> without one.</param>
    public static OutputFile? Open(string path, DiagnosticBag faults, Func<string, string, Diagnostic>? fault = null)
    {
        fault ??= Faults.CannotWrite;
        if (!Check(path, faults, fault))
        {
            return null;
        }

        try
        {
            var full = Path.GetFullPath(path);
            if (IsDevice(full))
            {
                return new(full, full, new(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, Unbuffered));
            }

            // A link stays one: it is the file behind it that is replaced.
            var target = File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
            var beside = $"{target}.{Environment.ProcessId}.tmp";
            return new(target, beside, new(beside, FileMode.Create, FileAccess.Write, FileShare.None, Unbuffered));
        }
        catch (Exception exception) when (IsWritingFault(exception))
        {
            faults.Add(fault(path, Why(exception)));
            return null;
        }
    }

    /// <summary>Whether it looks as if the file could be written, before the work is done; else a fault is reported.</summary>
    public static bool Check(string path, DiagnosticBag faults, Func<string, string, Diagnostic>? fault = null)
    {
        fault ??= Faults.CannotWrite;
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            faults.Add(fault(path, "it is no path"));
            return false;
        }

        if (Directory.Exists(path))
        {
            faults.Add(fault(path, "it is a folder"));
            return false;
        }

        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            faults.Add(fault(path, "its folder does not exist"));
            return false;
        }

        return true;
    }

    /// <summary>Writes a whole file; false when it cannot be written, with the fault reported.</summary>
    public static bool Write(string path, string text, DiagnosticBag faults, Func<string, string, Diagnostic>? fault = null) =>
        Write(path, CliHost.Utf8.GetBytes(text), faults, fault);

    /// <summary>Writes a whole file; false when it cannot be written, with the fault reported.</summary>
    public static bool Write(string path, ReadOnlySpan<byte> bytes, DiagnosticBag faults, Func<string, string, Diagnostic>? fault = null)
    {
        fault ??= Faults.CannotWrite;
        using var file = Open(path, faults, fault);
        if (file is null)
        {
            return false;
        }

        try
        {
            file.Stream.Write(bytes);
            file.Commit();
            return true;
        }
        catch (Exception exception) when (IsWritingFault(exception))
        {
            faults.Add(fault(path, Why(exception)));
            return false;
        }
    }

    /// <summary>Puts what was written in its place.</summary>
    /// <exception cref="IOException">It cannot be.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be.</exception>
    public void Commit()
    {
        Stream.Dispose();
        _stream = null;
        if (!IsDevice(_path))
        {
            File.Move(_beside, _path, overwrite: true);
        }
    }

    public void Dispose()
    {
        _stream?.Dispose();
        _stream = null;
        if (IsDevice(_path))
        {
            return;
        }

        try
        {
            File.Delete(_beside);
        }
        catch (Exception exception) when (IsWritingFault(exception))
        {
            // What is left beside harms nobody; the fault that led here is reported.
        }
    }

    /// <summary>The fault that the file could not be written.</summary>
    public Diagnostic Unwritable(Exception exception) => Faults.CannotWrite(_path, Why(exception));

    /// <summary>Whether it is the file that cannot be written.</summary>
    public static bool IsWritingFault(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary><c>/dev/null</c> and <c>/dev/stdout</c> are written to and never replaced.</summary>
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>Why, in words.</summary>
    public static string Why(Exception exception) => BoundedFile.Why(exception) is var why && why == "it could not be read" ? "access is denied or the disk is full" : why;
}
