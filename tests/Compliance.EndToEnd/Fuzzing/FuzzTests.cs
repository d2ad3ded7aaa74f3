using System.Text;
using System.Text.RegularExpressions;
using Compliance.Authoring.Scenarios;
using Compliance.Authoring.Schemas;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation.RandomPacks;
using Compliance.Tests.Fuzzing;
using Compliance.Tests.Scenarios;
using Compliance.Tests.Schemas;
using FluentAssertions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.EndToEnd.Fuzzing;

/// <summary>
/// The shipped JSON, changed 20,000 times with a fixed seed: it is loaded or it has faults, each with a code and a place, and nothing is thrown. Small pieces are
/// changed, each beside the rest as shipped, so that the whole takes seconds.
/// </summary>
public sealed partial class FuzzTests
{
    private const int Times = 20_000;
    private const int SchemaEvery = 10;
    private const long Seed = 20_260_115;

    private static readonly Shipped Sound = new();

    [Fact]
    public void Read_ChangedShippedJson_IsLoadedOrFaulted()
    {
        var failures = new System.Collections.Concurrent.ConcurrentBag<string>();
        var loaded = 0;

        Parallel.For(0, Times, new() { MaxDegreeOfParallelism = 2 }, index =>
        {
            var dice = new Dice((Seed * 1_000_003) + index);
            var (kind, text, read) = dice.Pick(Sound.Kinds);
            var bytes = new Mutator(dice, Sound.Strangers).Mutate(dice.Pick(text));
            var (isLoaded, complaint) = Try(read, bytes);
            Interlocked.Add(ref loaded, isLoaded ? 1 : 0);
            complaint ??= isLoaded && index % SchemaEvery == 0 ? StricterSchema(kind, bytes) : null;
            if (complaint is not null)
            {
                failures.Add($"#{index}, {kind}: {(complaint.Length > 2000 ? complaint[..2000] : complaint)}\n{Encoding.UTF8.GetString(bytes)}");
            }
        });

        failures.Order(StringComparer.Ordinal).Take(5).Should().BeEmpty();
        loaded.Should().BeInRange(Times / 50, Times / 2, "some changes do no harm, most do");
    }

    private static (bool IsLoaded, string? Complaint) Try(Func<SourceText, DiagnosticBag, bool> read, byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            var isLoaded = read(new("changed.json", bytes), diagnostics);
            var faults = diagnostics.Sorted();
            if (isLoaded != (faults.Count == 0))
            {
                return (isLoaded, $"loaded: {isLoaded}, faults: {faults.Count}");
            }

            return (isLoaded, faults.FirstOrDefault(fault => !IsWhole(fault))?.ToString());
        }
        catch (Exception exception)
        {
            return (false, exception.ToString());
        }
    }

    private static bool IsWhole(Diagnostic fault) =>
        CodePattern().IsMatch(fault.Code)
        && fault.At.File.Length > 0
        && fault.At.Line >= 0 == fault.At.Column >= 0
        && fault.Remedy.Length is > 0 and < 1000
        && fault.Message.Length is > 0 and < 1000
        && !fault.ToString().Any(char.IsControl);

    /// <summary>What a schema rejects the reader must reject too.</summary>
    private static string? StricterSchema(string schema, byte[] bytes)
    {
        lock (Sound)
        {
            return SchemaValidator.Errors(schema, SchemaValidator.Parse(Encoding.UTF8.GetString(bytes))).FirstOrDefault() is { } error ? $"the schema rejects it: {error}" : null;
        }
    }

    [GeneratedRegex(@"\ACR\d{3}\z", RegexOptions.None, 1000)]
    private static partial Regex CodePattern();

    /// <summary>The shipped files in small pieces, and how a piece is read beside the rest.</summary>
    private sealed class Shipped
    {
        private readonly VocabularyDocument _vocabulary;
        private readonly SourceText _manifest;
        private readonly RuleSet _rules;

        public Shipped()
        {
            var diagnostics = new DiagnosticBag();
            var source = new FolderPackSource(Repository.PathOf("rules"));
            _rules = RuleSetLoader.Load([source], diagnostics)!;
            var content = source.Read(diagnostics);
            _vocabulary = PackReader.ReadVocabulary(content.Vocabulary!, diagnostics)!;

            // One pack is shaken, with its scenarios.
            var pack = content.Packs.Single(pack => pack.Manifest.File.Contains("/mistral/", StringComparison.Ordinal));
            var files = ShippedScenarios.Files().Where(path => path.Contains("/mistral/", StringComparison.Ordinal)).ToList();
            var manifest = (JObject)Json(pack.Manifest);
            manifest.Remove("rules");
            _manifest = new("pack.json", Encoding.UTF8.GetBytes(manifest.ToString(Formatting.None)));

            var rules = pack.RuleFiles.SelectMany(file => Json(file)["rules"]!).ToList();
            var rulesAlone = rules.Where(rule => rule["overrides"] is null).Select(rule => new JObject { ["rules"] = new JArray(rule) }.ToString()).ToList();
            var scenarios = files.Select(path => SchemaValidator.Parse(Repository.Read(path.Split('/')))).SelectMany(Scenarios).ToList();
            var scenarioFiles = scenarios.ConvertAll(scenario => scenario.ToString());
            var useCases = files.SelectMany(ShippedScenarios.Read).Select(scenario => scenario.UseCase.UseCase.ToJson()).ToList();
            var manifests = Pieces(manifest, "documents").ToList();
            var facts = (JArray)Json(content.Vocabulary!)["facts"]!;
            var vocabularies = facts.Select(fact => new JObject { ["facts"] = new JArray(Vendor, fact) }.ToString()).ToList();

            Strangers = [.. rules.Take(40).Concat(scenarios.Take(10)).Concat(facts.Take(20)).Append(manifest["documents"]!)
                .SelectMany(piece => ((JContainer)piece).Descendants()).Where(token => token is not JProperty && token.ToString().Length < 400)];
            Kinds =
            [
                (SchemaFiles.UseCase, useCases, ReadUseCase),
                (SchemaFiles.UseCase, useCases, ReadUseCase),
                (SchemaFiles.Scenarios, scenarioFiles, ReadScenarios),
                (SchemaFiles.Rules, rulesAlone, ReadRules),
                (SchemaFiles.Rules, rulesAlone, ReadRules),
                (SchemaFiles.Pack, manifests, ReadManifest),
                (SchemaFiles.Vocabulary, vocabularies, ReadVocabulary),
            ];
        }

        /// <summary>A kind of file: its schema, the pieces of it, and how one is read; true when it was loaded.</summary>
        public IReadOnlyList<(string Schema, IReadOnlyList<string> Texts, Func<SourceText, DiagnosticBag, bool> Read)> Kinds { get; }

        /// <summary>Values of all kinds of files, to put where they do not belong.</summary>
        public IReadOnlyList<JToken> Strangers { get; }

        private static JObject Vendor => JObject.Parse("""{ "name": "vendor", "type": "enum", "values": [ { "name": "mistral" } ] }""");

        /// <summary>A scenario file cut into files of one scenario, table or matrix each.</summary>
        private static IEnumerable<JObject> Scenarios(JToken file) =>
            from list in new[] { "scenarios", "tables", "matrices" }
            from item in file[list] ?? new JArray()
            select new JObject { ["defaults"] = file["defaults"] ?? new JObject(), [list] = new JArray(item) };

        private static JToken Json(SourceText source) => SchemaValidator.Parse(Encoding.UTF8.GetString(source.Bytes.Span));

        /// <summary>The pack with one of its documents each.</summary>
        private static IEnumerable<string> Pieces(JObject manifest, string list)
        {
            foreach (var item in manifest[list]!)
            {
                var piece = (JObject)manifest.DeepClone();
                piece[list] = new JArray(item);
                piece["rules"] = new JArray(JObject.Parse($$"""
                    { "id": "some-rule", "title": "T", "bearer": "customer", "modality": "prohibition", "topic": "t", "cites": [ { "document": "{{item["id"]}}", "clause": "1" } ] }
                    """));
                yield return piece.ToString();
            }
        }

        private bool ReadUseCase(SourceText source, DiagnosticBag diagnostics) =>
            UseCaseReader.Read(source, diagnostics) is { } document && UseCaseBinder.Bind(document.UseCase, _rules.Vocabulary, document, diagnostics) is not null;

        private bool ReadScenarios(SourceText source, DiagnosticBag diagnostics) =>
            ScenarioReader.Read(source, diagnostics) is { } scenarios
            && new ScenarioBinder(_rules).Bind(scenarios, diagnostics) is not null;

        private bool ReadRules(SourceText source, DiagnosticBag diagnostics) => IsRuleSet(_vocabulary, new(_manifest, [source]), diagnostics);

        private bool ReadManifest(SourceText source, DiagnosticBag diagnostics) => IsRuleSet(_vocabulary, new(source, []), diagnostics);

        private static bool ReadVocabulary(SourceText source, DiagnosticBag diagnostics)
        {
            var pack = new SourceText("pack.json", """{ "id": "p", "version": "1.0", "format": 2, "layer": "vendor", "vendor": "mistral", "documents": [] }"""u8.ToArray());
            return PackReader.ReadVocabulary(source, diagnostics) is { } vocabulary && IsRuleSet(vocabulary, new(pack, []), diagnostics);
        }

        private static bool IsRuleSet(VocabularyDocument vocabulary, PackFiles files, DiagnosticBag diagnostics)
        {
            if (PackReader.ReadPack(files, diagnostics) is not { } pack || RuleSetBuilder.Build(vocabulary, [pack], diagnostics) is not { } rules)
            {
                return false;
            }

            _ = CompiledRules.Compile(rules).On(new DateOnly(2026, 1, 15));
            return true;
        }
    }
}
