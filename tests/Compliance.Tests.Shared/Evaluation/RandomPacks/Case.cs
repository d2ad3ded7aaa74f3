using System.Text;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation.Oracles;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Evaluation.RandomPacks;

/// <summary>
/// A vocabulary, packs and use cases as one JSON document: <c>{ "vocabulary": …, "packs": [ … ], "useCases": [ … ] }</c>. What it prints can be pasted into
/// <see cref="Parse"/>, and each part into a file of its own.
/// </summary>
internal sealed class Case(JObject root)
{
    private readonly Lazy<(RuleSet? Rules, IReadOnlyList<UseCase> UseCases, IReadOnlyList<Diagnostic> Faults)> _read = new(() => Read(root));

    private Case? _plain;

    public JObject Root => root;

    /// <summary>The rule set, through the real readers and validation.</summary>
    /// <exception cref="InvalidOperationException">Something in it is faulty.</exception>
    public RuleSet Rules => _read.Value.Rules ?? throw new InvalidOperationException(string.Join('\n', Faults));

    public IReadOnlyList<UseCase> UseCases => _read.Value.UseCases;

    public IReadOnlyList<Diagnostic> Faults => _read.Value.Faults;

    public static Case Parse(string json) => new(JObject.Parse(json));

    /// <summary>The same case with its packs written out: see <see cref="PlainPacks"/>.</summary>
    public Case Plain => _plain ??= new(new JObject { ["vocabulary"] = root["vocabulary"], ["packs"] = PlainPacks.Of(root["packs"] as JArray ?? []), ["useCases"] = root["useCases"] });

    /// <summary>The same rules and one use case.</summary>
    public Case With(UseCase useCase)
    {
        var place = UseCases.ToList().IndexOf(useCase);
        return new(new JObject { ["vocabulary"] = root["vocabulary"], ["packs"] = root["packs"], ["useCases"] = new JArray(root["useCases"]![place]!) });
    }

    public override string ToString() => root.ToString(Formatting.Indented);

    private static (RuleSet? Rules, IReadOnlyList<UseCase> UseCases, IReadOnlyList<Diagnostic> Faults) Read(JObject root)
    {
        var diagnostics = new DiagnosticBag();
        var vocabulary = PackReader.ReadVocabulary(Source("vocabulary.json", root["vocabulary"]), diagnostics);
        var packs = (root["packs"] ?? new JArray())
            .Select(pack => PackReader.ReadPack(new(Source($"{pack["id"]}/pack.json", pack), []), diagnostics)).OfType<RulePackDocument>().ToList();
        var useCases = (root["useCases"] ?? new JArray())
            .Select(useCase => UseCaseReader.Read(Source("use-case.json", useCase), diagnostics)?.UseCase).OfType<UseCase>().ToList();
        var rules = vocabulary is null ? null : RuleSetBuilder.Build(vocabulary, packs, diagnostics);
        foreach (var useCase in useCases.Where(_ => rules is not null))
        {
            UseCaseBinder.Bind(useCase, rules!.Vocabulary, places: null, diagnostics);
        }

        return (rules, useCases, diagnostics.Sorted());
    }

    private static SourceText Source(string file, JToken? json) => new(file, Encoding.UTF8.GetBytes(json?.ToString(Formatting.None) ?? "{}"));
}
