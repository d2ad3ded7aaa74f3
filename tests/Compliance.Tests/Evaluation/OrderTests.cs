using System.Text;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation.RandomPacks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Tests.Evaluation;

public sealed class OrderTests
{
    [Fact]
    public void Evaluate_RulesFilesAndPacksInAnotherOrder_GivesTheSameBytes() => Property.Check(ruleSets: 400, drawn =>
    {
        var engine = Engine.Of(drawn.Rules);
        var shuffled = Engine.Of(Shuffled((JObject)drawn.Root.DeepClone(), new Dice(drawn.Root.ToString(Formatting.None).Length)));
        return
        [
            .. from useCase in drawn.UseCases
               where Bytes(engine, useCase) != Bytes(shuffled, useCase)
               select $"{useCase}: the order of rules, files or packs matters",
        ];
    });

    /// <summary>The verdict but for the hashes of the packs, which are of the files as they stand.</summary>
    private static string Bytes(IComplianceEvaluator engine, UseCase useCase)
    {
        var verdict = engine.Evaluate(useCase);
        return (verdict with { Packs = [.. verdict.Packs.Select(pack => pack with { Sha256 = "" })] }).ToJson();
    }

    /// <summary>The same packs, documents and gaps in another order, the rules in another order and spread over files.</summary>
    private static RuleSet Shuffled(JObject root, Dice dice)
    {
        var diagnostics = new DiagnosticBag();
        var packs = dice.Shuffle([.. root["packs"]!]).Select(pack => PackReader.ReadPack(Spread((JObject)pack, dice), diagnostics)!).ToList();
        var vocabulary = PackReader.ReadVocabulary(Source("vocabulary.json", root["vocabulary"]!), diagnostics)!;
        return RuleSetBuilder.Build(vocabulary, packs, diagnostics)!;
    }

    private static PackFiles Spread(JObject pack, Dice dice)
    {
        foreach (var list in new[] { "documents", "gaps" }.Where(list => pack[list] is not null))
        {
            pack[list] = new JArray(dice.Shuffle([.. pack[list]!]));
        }

        var files = dice.Shuffle([.. pack["rules"] ?? new JArray()]).GroupBy(_ => $"{pack["id"]}/file-{dice.Roll(3)}.json", StringComparer.Ordinal)
            .Select(file => Source(file.Key, new JObject { ["rules"] = new JArray(file) })).OrderBy(file => file.File, StringComparer.Ordinal).ToList();
        pack.Remove("rules");
        return new(Source($"{pack["id"]}/pack.json", pack), files);
    }

    private static SourceText Source(string file, JToken json) => new(file, Encoding.UTF8.GetBytes(json.ToString(Formatting.None)));
}
