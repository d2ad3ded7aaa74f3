using System.Text;

namespace Compliance.Tests.WrongInput;

/// <summary>
/// Makes wrong inputs of small texts. In a text, <c>▶</c> stands just before the place of a fault and is taken out; the codes are given in the order of
/// the marks. A fault of a whole file is given as <c>CODE@file</c>.
/// </summary>
internal static class Bad
{
    public const string VocabularyFile = "rules/vocabulary.json";
    public const string PackFile = "rules/demo/pack.json";
    public const string RulesFile = "rules/demo/rules.json";
    public const string UseCaseFile = "use-case.json";
    public const string ScenarioFile = "rules/demo/scenarios/some.scenarios.json";

    private const char Mark = '▶';

    /// <summary>A sound vocabulary.</summary>
    public const string SoundVocabulary = """
        { "facts": [
          { "name": "vendor", "type": "enum", "values": [ { "name": "acme" }, { "name": "other" } ] },
          { "name": "tier", "type": "enum", "values": [ { "name": "free" }, { "name": "api-paid", "aliases": [ "pay-as-you-go" ] } ] },
          { "name": "jurisdiction", "type": "region", "values": [
            { "name": "EEA", "narrower": [ { "name": "EU", "narrower": [ { "name": "FR" }, { "name": "DE" } ] }, { "name": "NO" } ] }, { "name": "US" } ] },
          { "name": "userAge", "type": "number", "minimum": 0, "maximum": 150 },
          { "name": "purpose", "type": "set", "values": [ { "name": "model-training" }, { "name": "security-testing" } ] },
          { "name": "product", "type": "enum", "values": [ { "name": "widget", "vendor": "acme" }, { "name": "gadget", "vendor": "other" } ] },
          { "name": "dpaSigned", "type": "boolean" },
          { "name": "isConsumer", "type": "boolean", "derived": true },
          { "name": "isTrainedOn", "type": "boolean", "derived": true } ] }
        """;

    /// <summary>A sound pack with a primary document of two versions and a secondary one.</summary>
    public const string SoundPack = """
        { "id": "demo", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "acme", "products": [ { "name": "widget", "plans": [ "free" ] } ], "documents": [
          { "id": "terms", "title": "Terms", "authority": "primary", "versions": [ { "effective": "2025-01-01" }, { "effective": "2026-01-01" } ] },
          { "id": "card", "title": "Card", "authority": "secondary", "versions": [ { "effective": "2025-06-01" } ] } ] }
        """;

    public static readonly string SoundRules = RuleList(Norm("sound"));

    /// <summary>A norm; what is given takes the place of what it has.</summary>
    public static string Norm(string id, string more = "", string modality = "prohibition", string topic = "some-topic", string cites = """{ "document": "terms", "clause": "1" }""") => $$"""
        { "id": "{{id}}", "title": "Title", "bearer": "customer", "modality": "{{modality}}", "topic": "{{topic}}",
          {{(more.Length == 0 ? "" : more + ",")}}
          "cites": [ {{cites}} ] }
        """;

    /// <summary>A definition.</summary>
    public static string Definition(string id, string concludes, string more = "") => $$"""
        { "id": "{{id}}", "title": "Title", "concludes": {{concludes}},
          {{(more.Length == 0 ? "" : more + ",")}}
          "cites": [ { "document": "terms", "clause": "2" } ] }
        """;

    public static string RuleList(params string[] rules) => $$"""{ "rules": [{{string.Join(",\n", rules)}}] }""";

    /// <summary>A pack of another layer, of one document.</summary>
    public static string OtherPack(string id, string layer, string rules) => $$"""
        { "id": "{{id}}", "version": "1.0", "format": 2, "layer": "{{layer}}", "documents": [
          { "id": "policy", "title": "Policy", "authority": "primary", "versions": [ { "effective": "2025-01-01" } ] } ],
          "rules": [
          {{rules}} ] }
        """;

    /// <summary>Rules of the pack <c>demo</c>.</summary>
    public static BadInput Rules(string name, string codes, params string[] rules) => Files(name, codes, (RulesFile, RuleList(rules)));

    /// <summary>A <c>when</c> of one norm.</summary>
    public static BadInput When(string name, string codes, string condition, string? nearest = null) =>
        Files(name, codes, (RulesFile, RuleList(Norm("r", $"\"when\": {condition}")))) with { Nearest = nearest };

    /// <summary>A whole rule file.</summary>
    public static BadInput RuleFile(string name, string codes, string text) => Files(name, codes, (RulesFile, text));

    /// <summary>A whole <c>pack.json</c>.</summary>
    public static BadInput Pack(string name, string codes, string text) => Files(name, codes, (PackFile, text));

    /// <summary>A sound pack with more in it.</summary>
    public static BadInput PackWith(string name, string codes, string more) =>
        Pack(name, codes, SoundPack.Replace("\"documents\": [", $"{more},\n\"documents\": [", StringComparison.Ordinal));

    /// <summary>A sound pack with one more document.</summary>
    public static BadInput Document(string name, string codes, string document) =>
        Pack(name, codes, SoundPack.Replace("\"documents\": [", $"\"documents\": [\n{document},", StringComparison.Ordinal));

    /// <summary>A whole vocabulary, beside rules that need nothing of it but the vendor.</summary>
    public static BadInput Vocabulary(string name, string codes, string text) => Files(name, codes, (VocabularyFile, text));

    /// <summary>The sound vocabulary with one more fact.</summary>
    public static BadInput Fact(string name, string codes, string fact) =>
        Vocabulary(name, codes, SoundVocabulary.Replace("\"facts\": [", $"\"facts\": [\n{fact},", StringComparison.Ordinal));

    /// <summary>A use case.</summary>
    public static BadInput UseCase(string name, string codes, string text, string? nearest = null) =>
        Files(name, codes, (UseCaseFile, text)) with { Door = Door.UseCase, Target = UseCaseFile, Nearest = nearest };

    /// <summary>A scenario file.</summary>
    public static BadInput Scenarios(string name, string codes, string text, string? nearest = null) =>
        Files(name, codes, (ScenarioFile, text)) with { Door = Door.Scenarios, Target = ScenarioFile, Nearest = nearest };

    /// <summary>A scenario file of raw bytes or of a great size.</summary>
    public static BadInput Bytes(string name, string code, string file, Func<byte[]> bytes, int line = 0, int column = 0) =>
        Setup(name, [new(code, file, line, column)], folder => File.WriteAllBytes(Path.Combine(folder, file), bytes()));

    /// <summary>The sound folder with some files in place of its own.</summary>
    public static BadInput Files(string name, string codes, params (string Path, string Text)[] files)
    {
        var expected = Expected(name, codes, files).ToList();
        return Setup(name, expected, folder =>
        {
            foreach (var (path, text) in files)
            {
                var full = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, WithoutMarks(text));
            }
        });
    }

    /// <summary>The sound folder, then anything done to it.</summary>
    public static BadInput Setup(string name, IReadOnlyList<ExpectedFault> faults, Action<string> change) =>
        new(name, Door.Rules, "rules", folder => { WriteSound(folder); change(folder); }, faults, Nearest: null);

    public static string WithoutMarks(string text) => text.Replace($"{Mark}", "", StringComparison.Ordinal);

    private static void WriteSound(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "rules/demo"));
        File.WriteAllText(Path.Combine(folder, VocabularyFile), SoundVocabulary);
        File.WriteAllText(Path.Combine(folder, PackFile), SoundPack);
        File.WriteAllText(Path.Combine(folder, RulesFile), SoundRules);
    }

    private static IEnumerable<ExpectedFault> Expected(string name, string codes, IEnumerable<(string Path, string Text)> files)
    {
        var places = new Queue<ExpectedFault>(files.SelectMany(file => Marks(file.Path, file.Text)));
        if (places.Count != codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(code => !code.Contains('@', StringComparison.Ordinal)))
        {
            throw new ArgumentException($"Case '{name}': {places.Count} marks for the codes '{codes}'.", nameof(codes));
        }

        foreach (var code in codes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return code.Split('@') is [var whole, var file] ? new(whole, file, 0, 0) : places.Dequeue() with { Code = code };
        }
    }

    private static IEnumerable<ExpectedFault> Marks(string path, string text)
    {
        var (line, column) = (1, 1);
        foreach (var character in text)
        {
            switch (character)
            {
                case Mark:
                    yield return new("", path, line, column);
                    break;
                case '\n':
                    (line, column) = (line + 1, 1);
                    break;
                default:
                    column++;
                    break;
            }
        }
    }
}
