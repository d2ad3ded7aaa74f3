using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Loading;

/// <summary>Reads sources, validates what they hold together, and gives a rule set or faults, never both.</summary>
internal static class RuleSetLoader
{
    /// <summary>The rules that ship, as long as somebody uses them: an application that asks in several ways holds them once.</summary>
    private static readonly WeakReference<RuleSet?> Shipped = new(null);

    /// <summary>Loads a rule set; null when any fault was reported.</summary>
    public static RuleSet? Load(IReadOnlyList<IPackSource> sources, DiagnosticBag diagnostics)
    {
        var areShipped = sources is [EmbeddedPackSource];
        if (areShipped && Shipped.TryGetTarget(out var shipped))
        {
            return shipped;
        }

        var rules = Load([.. sources.Select(source => source.Read(diagnostics))], diagnostics);
        if (areShipped)
        {
            Shipped.SetTarget(rules);
        }

        return rules;
    }

    /// <summary>Makes a rule set of what sources hold; null when any fault was reported.</summary>
    public static RuleSet? Load(IReadOnlyList<PackSourceContent> contents, DiagnosticBag diagnostics)
    {
        // Null stands for the vocabulary, which takes as long to read as a pack or two.
        IReadOnlyList<PackFiles?> inputs = [null, .. contents.SelectMany(content => content.Packs)];
        var read = inputs.SideBySide((pack, faults) => pack is null ? (object?)ReadVocabulary(contents, faults) : PackReader.ReadManifest(pack, faults), diagnostics);
        var packs = read.OfType<RulePackDocument>().ToList();
        if (read[0] is not VocabularyDocument vocabulary)
        {
            RuleSetBuilder.CheckEach(packs, diagnostics);
            return null;
        }

        return RuleSetBuilder.Build(vocabulary, packs, diagnostics);
    }

    /// <summary>The vocabulary that a source brings, else the one that ships with the library. Several must be the same.</summary>
    private static VocabularyDocument? ReadVocabulary(IReadOnlyList<PackSourceContent> contents, DiagnosticBag diagnostics)
    {
        if (contents.Any(content => content.VocabularyFailed))
        {
            return null;
        }

        var texts = contents.Select(content => content.Vocabulary).OfType<SourceText>().DefaultIfEmpty(null)
            .Select(text => text ?? EmbeddedPackSource.Instance.Read().Vocabulary!);
        VocabularyDocument? first = null;
        foreach (var text in texts)
        {
            var vocabulary = PackReader.ReadVocabulary(text, diagnostics);
            if (first is not null && vocabulary is not null && !string.Equals(first.Sha256, vocabulary.Sha256, StringComparison.Ordinal))
            {
                diagnostics.Add(Faults.SeveralVocabularies(vocabulary.At, first.At));
            }

            first ??= vocabulary;
        }

        return first;
    }
}
