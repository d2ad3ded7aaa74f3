using System.Runtime.InteropServices;

namespace Compliance.Authoring.Archive;

/// <summary>A stretch of a Markdown source, in UTF-16 units. Immutable.</summary>
/// <param name="Start">The position of the first character, from 0.</param>
/// <param name="End">The position after the last character.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SourceSpan(int Start, int End);

/// <summary>A stretch of a document's text as the outline holds it, without markup.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextSpan(int Start, int End);
