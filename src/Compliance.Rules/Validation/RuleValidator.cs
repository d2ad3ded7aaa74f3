using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>What a rule must be by itself: a norm with all a norm needs, or a definition with nothing it cannot have.</summary>
internal sealed class RuleValidator : DiagnosticValidator<JsonObject>
{
    private static readonly string[] OfNorms = ["bearer", "modality", "topic"];
    private static readonly string[] OfNormsOnly = ["severity", "fulfilledWhen", "standing", "caveats", "parameters"];
    private static readonly string[] OfObligations = ["fulfilledWhen", "standing"];

    public RuleValidator()
    {
        Check(Kind);
        Check(Obligation);
    }

    /// <summary>Whether a rule is a norm: any of what only norms have says so.</summary>
    public static bool IsNorm(JsonObject rule) => Array.Exists(OfNorms, name => rule[name] is not null);

    private static IEnumerable<Diagnostic> Kind(JsonObject rule)
    {
        var id = rule.String("id")?.Value ?? "";
        if (IsNorm(rule))
        {
            return Array.TrueForAll(OfNorms, name => rule[name] is not null) ? [] : OfNorms.Where(name => rule[name] is null).Select(name => ReadingFaults.MissingProperty(rule.At, $"norm {Legible.Quote(id)}", name));
        }

        if (rule["concludes"] is null)
        {
            return [Faults.NoConclusion(rule.At, id)];
        }

        return OfNormsOnly.Select(rule.Property).OfType<JsonProperty>().Select(found => Faults.NotOfThisModality(found.At, found.Name, "a definition", "norms"))
            .Concat(rule.Property("overrides") is { } overrides ? [Faults.OverridesNothing(overrides.At, id)] : []);
    }

    private static IEnumerable<Diagnostic> Obligation(JsonObject rule)
    {
        if (rule.String("modality") is not { Value: not "obligation" } modality || Array.TrueForAll(OfObligations, name => rule[name] is null) || !PackShapes.Modalities.Contains(modality.Value, StringComparer.Ordinal))
        {
            return [];
        }

        return OfObligations.Select(rule.Property).OfType<JsonProperty>()
            .Select(found => Faults.NotOfThisModality(found.At, found.Name, $"a {modality.Value}", "obligations"));
    }
}
