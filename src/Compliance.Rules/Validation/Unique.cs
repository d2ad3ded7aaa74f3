using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Validation;

/// <summary>Finds ids that are there twice.</summary>
internal static class Unique
{
    public static IEnumerable<Diagnostic> Ids(string kind, IEnumerable<JsonObject> owners)
    {
        var first = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var owner in owners)
        {
            if (owner.String("id") is { } id && !first.TryAdd(id.Value, id.At))
            {
                yield return Faults.SameIdTwice(id.At, kind, id.Value, first[id.Value]);
            }
        }
    }
}
