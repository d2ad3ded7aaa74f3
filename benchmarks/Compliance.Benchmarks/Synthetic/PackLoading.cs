using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;

namespace Compliance.Benchmarks.Synthetic;

/// <summary>Loads the text of a synthetic pack the way any pack is loaded.</summary>
internal static class PackLoading
{
    public static RuleSet Load(SyntheticPack pack) => Load(PackText.Vocabulary(pack), PackText.Pack(pack));

    public static RuleSet Load(SourceText vocabulary, PackFiles pack)
    {
        var diagnostics = new DiagnosticBag();
        return RuleSetLoader.Load([new PackSourceContent(vocabulary, [pack])], diagnostics)
            ?? throw new InvalidOperationException($"The synthetic pack has faults: {string.Join(Environment.NewLine, diagnostics.Sorted().Take(10))}");
    }
}
