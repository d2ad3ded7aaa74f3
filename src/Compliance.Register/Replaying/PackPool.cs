using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;

namespace Compliance.Register.Replaying;

/// <summary>Packs at hand, several versions of one pack among them: a verdict takes those that it was given by. Belongs to one replay.</summary>
internal sealed class PackPool
{
    private readonly List<(PackReference Reference, PackFiles Files, SourceText? Vocabulary)> _packs = [];
    private readonly Dictionary<string, ComplianceEvaluator?> _evaluators = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;

    public PackPool(IEnumerable<IPackSource> sources, TimeProvider clock, DiagnosticBag faults)
    {
        _clock = clock;
        foreach (var content in sources.Select(source => source.Read(faults)))
        {
            foreach (var files in content.Packs)
            {
                if (PackReader.ReadPack(files, faults) is { } pack)
                {
                    _packs.Add((new(pack.Root.String("id")?.Value ?? "", pack.Root.String("version")?.Value ?? "", pack.Sha256), files, content.Vocabulary));
                }
            }
        }
    }

    /// <summary>The packs of an id.</summary>
    public IReadOnlyList<PackReference> Of(string id) => [.. _packs.Select(pack => pack.Reference).Where(pack => string.Equals(pack.Id, id, StringComparison.Ordinal)).Distinct()];

    /// <summary>Whether a pack is at hand as it was.</summary>
    public bool Has(PackReference pack) => Find(pack) is not null;

    /// <summary>What evaluates by packs that are all at hand; null where they do not load together.</summary>
    public ComplianceEvaluator? Evaluator(IReadOnlyList<PackReference> packs, EntrySettings settings)
    {
        var key = $"{string.Join(' ', packs.Select(pack => pack.Sha256))} {settings}";
        if (_evaluators.TryGetValue(key, out var known))
        {
            return known;
        }

        var found = packs.Select(pack => Find(pack)!.Value).ToList();
        var vocabulary = found.Select(pack => pack.Vocabulary).FirstOrDefault(text => text is not null);
        var rules = RuleSetLoader.Load([new PackSourceContent(vocabulary, [.. found.Select(pack => pack.Files)])], new());
        return _evaluators[key] = rules is null ? null : new(CompiledRules.Compile(rules), _clock, settings.ForEvaluator);
    }

    private (PackReference Reference, PackFiles Files, SourceText? Vocabulary)? Find(PackReference pack)
    {
        foreach (var held in _packs)
        {
            if (string.Equals(held.Reference.Id, pack.Id, StringComparison.Ordinal) && string.Equals(held.Reference.Sha256, pack.Sha256, StringComparison.Ordinal))
            {
                return held;
            }
        }

        return null;
    }
}
