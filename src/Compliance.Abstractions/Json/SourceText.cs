namespace Compliance.Json;

/// <summary>An input as it came: a name to report faults under, and bytes that nobody has checked yet.</summary>
/// <param name="File">The path as the caller named it, with forward slashes.</param>
/// <param name="Bytes">The content.</param>
internal sealed record SourceText(string File, ReadOnlyMemory<byte> Bytes);
