using System.Text;

namespace Compliance.Authoring.Archive;

/// <summary>Reads the text of an archive file. Archived texts are input from strangers: what is too large or not UTF-8 is refused.</summary>
internal static class ArchiveFile
{
    public const int LargestInBytes = 8 * 1024 * 1024;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ArchivedDocument Read(string path, string name)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > LargestInBytes)
            {
                return ArchivedDocument.Broken(name, ArchiveDiagnostics.TooLarge(name, stream.Length, LargestInBytes));
            }

            var bytes = new byte[stream.Length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Parse(name, bytes.AsMemory(0, read));
        }
        catch (NotSupportedException)
        {
            return ArchivedDocument.Broken(name, ArchiveDiagnostics.Unreadable(name, "it is no ordinary file"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ArchivedDocument.Broken(name, ArchiveDiagnostics.Unreadable(name, exception.Message.TrimEnd('.')));
        }
    }

    public static ArchivedDocument Parse(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LargestInBytes)
        {
            return ArchivedDocument.Broken(name, ArchiveDiagnostics.TooLarge(name, bytes.Length, LargestInBytes));
        }

        try
        {
            var text = _strict.GetString(bytes.Span);
            return text.Contains('\0') ? ArchivedDocument.Broken(name, ArchiveDiagnostics.NotUtf8(name)) : DocumentOutline.Parse(name, text);
        }
        catch (DecoderFallbackException)
        {
            return ArchivedDocument.Broken(name, ArchiveDiagnostics.NotUtf8(name));
        }
    }
}
