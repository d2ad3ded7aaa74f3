using System.Text;
using Compliance.Rules.Loading;

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
            if (OrdinaryFile.WhyNot(path) is { } why)
            {
                return ArchivedDocument.Broken(name, ArchiveDiagnostics.Unreadable(name, why));
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return Parse(name, BoundedFile.ReadToLimit(stream, LargestInBytes));
        }
        catch (Exception exception) when (BoundedFile.IsReadingFault(exception))
        {
            return ArchivedDocument.Broken(name, ArchiveDiagnostics.Unreadable(name, BoundedFile.Why(exception)));
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
