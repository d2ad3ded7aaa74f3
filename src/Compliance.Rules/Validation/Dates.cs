using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Validation;

/// <summary>Reads the days of a document; a malformed one, which its shape has reported, counts as absent.</summary>
internal static class Dates
{
    public static DateOnly? Of(JsonObject owner, string property) =>
        owner.String(property) is { } text && IsoDate.TryParse(text.Value, out var day) ? day : null;

    /// <summary>Reports a <c>from</c> that is not before its <c>until</c>.</summary>
    public static IEnumerable<Diagnostic> InOrder(JsonObject owner)
    {
        if (Of(owner, "from") is { } from && Of(owner, "until") is { } until && from >= until)
        {
            yield return Faults.FromNotBeforeUntil(owner["from"]!.At, IsoDate.Format(from), IsoDate.Format(until));
        }
    }
}
