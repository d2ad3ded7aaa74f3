using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Validation;

/// <summary>What a <c>pack.json</c> must be by itself: unique ids, ordered dates.</summary>
internal sealed class ManifestValidator : DiagnosticValidator<JsonObject>
{
    public ManifestValidator()
    {
        Check(pack => Unique.Ids("document", pack.Items<JsonObject>("documents")));
        Check(pack => Unique.Ids("gap", pack.Items<JsonObject>("gaps")));
        Check(pack => pack.Items<JsonObject>("gaps").SelectMany(Dates.InOrder));
        Check(pack => pack.Items<JsonObject>("lint").SelectMany(Dates.InOrder));
        Check(pack => pack.Items<JsonObject>("documents").SelectMany(Versions));
        Check(pack => pack.Items<JsonObject>("documents").SelectMany(CheckedDate));
    }

    private static IEnumerable<Diagnostic> Versions(JsonObject document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var version in document.Items<JsonObject>("versions"))
        {
            if (version.String("effective") is { } effective && !seen.Add(effective.Value))
            {
                yield return Faults.SameVersionTwice(effective.At, document.String("id")?.Value ?? "", effective.Value);
            }
        }
    }

    private static IEnumerable<Diagnostic> CheckedDate(JsonObject document)
    {
        if (document.Property("checked") is { } found && document.String("authority")?.Value == "primary")
        {
            yield return Faults.NotSecondary(found.At, document.String("id")?.Value ?? "");
        }
    }
}
