using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>A text that may govern the use and that no pack holds. Immutable.</summary>
/// <param name="Id">Its full id, <c>pack/gap</c>; <c>VENDOR/*</c> stands for all terms of a vendor of whom no pack is loaded.</param>
/// <param name="Title">What the text is, in words.</param>
/// <param name="Governing">Whether it is the text that decides such uses, so that nothing is permitted without it; otherwise it adds to the texts held.</param>
[JsonConverter(typeof(ComplianceJsonConverter<TextNotHeld>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed record TextNotHeld(string Id, string Title, bool Governing)
{
    /// <summary>On one line, for a log: the id and what the text is.</summary>
    public override string ToString() => Legible.OnOneLine($"{Id}: {Title}");
}
