using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;

namespace Compliance.Cli;

/// <summary>
/// What a command prints to. It throws nothing: a reader that has gone away (<c>| head</c>) has seen enough, and any other failure is noted, so that it is
/// reported in one place, whatever the command. Belongs to one task.
/// </summary>
/// <param name="stream">What is behind it; its owner closes it.</param>
internal sealed class StandardOutput(Stream stream)
{
    private const int BrokenPipe = 32;
    private const int BrokenPipeOfWindows = unchecked((int)0x8007006D);
    private const int PipeIsClosingOfWindows = unchecked((int)0x800700E8);

    private bool _isUnread;

    /// <summary>Why not everything was written; null when all was, or nobody reads it any more.</summary>
    public Diagnostic? Fault { get; private set; }

    /// <summary>Writes bytes at once; false when no more are wanted, as nobody reads them or they cannot be written.</summary>
    public bool Write(ReadOnlySpan<byte> bytes)
    {
        if (_isUnread || Fault is not null)
        {
            return false;
        }

        try
        {
            stream.Write(Gated(bytes));
            stream.Flush();
            return true;
        }
        catch (IOException exception) when (IsUnread(exception))
        {
            _isUnread = true;
        }
        catch (Exception exception) when (OutputFile.IsWritingFault(exception))
        {
            // A descriptor that is closed, or only to be read, is "access denied" to the runtime.
            Fault = Faults.CannotPrint(exception is UnauthorizedAccessException ? "it is closed or must not be written to" : OutputFile.Why(exception));
        }

        return false;
    }

    /// <summary>No command of a build server gets out, whoever writes: texts are looked at once more, also those that are written as bytes.</summary>
    private static ReadOnlySpan<byte> Gated(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("##"u8) < 0 ? bytes : CliHost.Utf8.GetBytes(BuildLog.Defuse(CliHost.Utf8.GetString(bytes)));

    private static bool IsUnread(IOException exception) =>
        OperatingSystem.IsWindows() ? exception.HResult is BrokenPipeOfWindows or PipeIsClosingOfWindows : exception.HResult == BrokenPipe;
}
