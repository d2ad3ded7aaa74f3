using System.Text;

namespace Compliance.Json;

/// <summary>An input as it came: a name to report faults under, and bytes that nobody has checked yet. Immutable as long as nobody writes to the bytes.</summary>
/// <param name="File">The path as the caller named it, with forward slashes; a name, such as <c>acme/pack.json</c>, for what is in no file.</param>
/// <param name="Bytes">The content: JSON in UTF-8.</param>
public sealed record SourceText(string File, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>An input that is a string.</summary>
    /// <param name="file">What faults call it, such as <c>acme/pack.json</c>.</param>
    /// <param name="json">The content.</param>
    public static SourceText Of(string file, string json)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(json);
        return new(file, Encoding.UTF8.GetBytes(json));
    }
}
