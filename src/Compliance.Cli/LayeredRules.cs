using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;

namespace Compliance.Cli;

/// <summary>
/// Packs that a command looks at, loaded with the packs beside them: those that <c>--rules</c> names or, where it names none and the packs bring no vendor's
/// terms, the shipped ones. Immutable.
/// </summary>
/// <param name="Rules">All of them together.</param>
/// <param name="Contents">What all sources hold.</param>
/// <param name="Looked">What the sources to be looked at hold.</param>
/// <param name="Beside">What was loaded beside: folders, or the word for the shipped packs.</param>
/// <param name="Sources">What <c>--rules</c> must name for the same rules; empty where that is the default.</param>
internal sealed record LayeredRules(RuleSet Rules, IReadOnlyList<PackSourceContent> Contents, IReadOnlyList<PackSourceContent> Looked, IReadOnlyList<string> Beside, IReadOnlyList<string> Sources)
{
    /// <summary>Loads them; null when a fault was reported.</summary>
    /// <param name="looked">The packs to be looked at; empty means those beside or, where none are named, the shipped ones.</param>
    /// <param name="beside">What <c>--rules</c> names.</param>
    /// <param name="faults">Takes the faults.</param>
    public static LayeredRules? Load(IReadOnlyList<string> looked, IReadOnlyList<string> beside, DiagnosticBag faults)
    {
        IReadOnlyList<string> named = [.. looked.Count > 0 ? looked.Distinct(StringComparer.Ordinal) : beside.Count > 0 ? [] : [RulesOption.Embedded]];
        var contents = Read(named, faults);
        IReadOnlyList<string> others = beside.Count == 0 && VendorTerms.AreMissing(contents) ? [RulesOption.Embedded] : [.. beside.Distinct(StringComparer.Ordinal)];
        IReadOnlyList<PackSourceContent> all = [.. contents, .. Read(others, faults)];
        var rules = RuleSetLoader.Load(all, faults);
        IReadOnlyList<string> sources = [.. others, .. named];
        return rules is null || !faults.IsEmpty ? null
            : new(rules, all, contents, others, sources is [RulesOption.Embedded] ? [] : sources);
    }

    private static IReadOnlyList<PackSourceContent> Read(IReadOnlyList<string> sources, DiagnosticBag faults) => [.. sources.Select(source => RulesOption.Source(source).Read(faults))];
}
