using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Parsing;

/// <summary>The number of the format that packs are written in. The reader refuses any other before it looks at a shape, so that one fault says it all.</summary>
internal sealed record FormatShape : Shape
{
    /// <summary>The format that this version reads.</summary>
    public const int Current = 2;

    public override string Expected => "the number 2";

    public override void Check(JsonValue value, Subject what, DiagnosticBag diagnostics)
    {
    }

    /// <summary>What is wrong with the format of a pack; null where it is the one that this version reads.</summary>
    public static Diagnostic? FaultOf(JsonObject pack) => pack["format"] switch
    {
        null => Faults.NoPackFormat(pack.At),
        JsonNumber { Value: Current } => null,
        JsonNumber other => Faults.OtherPackFormat(other.At, other.Value, Current),
        { } other => ReadingFaults.WrongType(other.At, "\"format\"", other.Kind, "the number 2"),
    };
}
