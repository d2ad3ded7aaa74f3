using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Loading;

/// <summary>Reads inputs that may be of any size or kind: no more than a limit and one byte is ever held.</summary>
internal static class BoundedFile
{
    /// <summary>Reads a file; null when it cannot be read or is over the limit, with the fault reported.</summary>
    public static SourceText? Read(string path, int limit, DiagnosticBag diagnostics) => Read(path, isOrdinary: false, limit, diagnostics);

    /// <summary>Reads a file of which it is known that it has content; null when it cannot be read or is over the limit, with the fault reported.</summary>
    public static SourceText? ReadOrdinary(string path, int limit, DiagnosticBag diagnostics) => Read(path, isOrdinary: true, limit, diagnostics);

    /// <summary>Opens a file to be read; null when it cannot be, with the fault reported.</summary>
    public static Stream? Open(string path, DiagnosticBag diagnostics) => Open(path, isOrdinary: false, diagnostics);

    private static SourceText? Read(string path, bool isOrdinary, int limit, DiagnosticBag diagnostics)
    {
        using var stream = Open(path, isOrdinary, diagnostics);
        try
        {
            return stream is null ? null : Read(Display(path), stream, limit, diagnostics);
        }
        catch (Exception exception) when (IsReadingFault(exception))
        {
            diagnostics.Add(Faults.Unreadable(Display(path), Why(exception)));
            return null;
        }
    }

    private static FileStream? Open(string path, bool isOrdinary, DiagnosticBag diagnostics)
    {
        try
        {
            if (isOrdinary || OrdinaryFile.WhyNot(path) is not { } why)
            {
                return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            }

            diagnostics.Add(Faults.Unreadable(Display(path), why));
        }
        catch (Exception exception) when (IsReadingFault(exception))
        {
            diagnostics.Add(Faults.Unreadable(Display(path), Why(exception)));
        }

        return null;
    }

    /// <summary>Reads a stream to its end; null when it is over the limit, with the fault reported.</summary>
    public static SourceText? Read(string name, Stream stream, int limit, DiagnosticBag diagnostics)
    {
        var content = ReadToLimit(stream, limit);
        if (content.Length > limit)
        {
            diagnostics.Add(ReadingFaults.TooLarge(SourceLocation.Whole(name), "the file", content.Length, limit, "bytes"));
            return null;
        }

        return new SourceText(name, content);
    }

    /// <summary>What a stream holds, but little more than the limit: a pipe does not say how much is to come.</summary>
    public static ReadOnlyMemory<byte> ReadToLimit(Stream stream, int limit)
    {
        const int Chunk = 81_920;
        var content = new byte[stream.CanSeek ? (int)Math.Clamp(stream.Length + 1, 1, limit + 1L) : Chunk];
        var length = 0;
        int read;
        while (length <= limit && (read = stream.Read(content, length, content.Length - length)) > 0)
        {
            length += read;
            if (length == content.Length)
            {
                Array.Resize(ref content, length + Math.Max(length, Chunk));
            }
        }

        return content.AsMemory(0, length);
    }

    /// <summary>Whether an exception says that a file cannot be read, which <see cref="Why"/> puts into words.</summary>
    public static bool IsReadingFault(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    /// <summary>The path as the caller named it, with forward slashes, so that messages are the same on every system.</summary>
    public static string Display(string path) => Legible.OnOneLine(path.Replace('\\', '/'));

    /// <summary>The reason without the path, which the place names, and without the system's wording, which differs.</summary>
    public static string Why(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it does not exist",
        UnauthorizedAccessException => "access is denied",
        PathTooLongException => "the path is too long",

        // What the framework makes of a file that is as large as the system lets it be.
        ArgumentOutOfRangeException => "it may not grow any further",
        ArgumentException or NotSupportedException => "it is no path",
        _ => "it could not be read",
    };
}
