using Compliance.Authoring.Scenarios;
using Compliance.Authoring.Verification;
using Compliance.Rules.Parsing;
using Compliance.Rules.Questionnaires;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Authoring.Schemas;

/// <summary>The schemas kept in <c>rules/schema</c>.</summary>
internal static class SchemaFiles
{
    public const string Vocabulary = "vocabulary.schema.json";
    public const string Pack = "pack.schema.json";
    public const string Rules = "rules.schema.json";
    public const string UseCase = "use-case.schema.json";
    public const string Scenarios = "scenarios.schema.json";
    public const string Lock = "lock.schema.json";
    public const string Ledger = "ledger.schema.json";
    public const string Questionnaire = "questionnaire.schema.json";
    public const string Verdict = "verdict.schema.json";

    /// <summary>Every file's name and text.</summary>
    /// <param name="vocabulary">The base vocabulary, as read: the facts that every pack may test.</param>
    /// <param name="shipped">The vocabulary of the shipped packs together: the facts that a use case may give.</param>
    public static IReadOnlyDictionary<string, string> All(VocabularyDocument vocabulary, Vocabulary shipped)
    {
        var common = vocabulary.Facts.Select(fact => shipped.Find(fact.String("name")!.Value)!).ToList();
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Vocabulary] = Text(new SchemaWriter(new(common)).WriteFile(PackShapes.Vocabulary)),
            [Pack] = Text(new SchemaWriter(new(common)).WriteFile(PackShapes.Pack)),
            [Rules] = Text(new SchemaWriter(new(common)).WriteFile(PackShapes.RuleFile)),
            [UseCase] = Text(new SchemaWriter(new(shipped.Facts)).WriteUseCaseFile()),
            [Lock] = Text(new SchemaWriter(new(common)).WriteFile(CitationLock.Shape)),
            [Ledger] = Text(new SchemaWriter(new(common)).WriteFile(CoverageLedger.Shape)),
            [Questionnaire] = Text(new SchemaWriter(new(shipped.Facts)).WriteFile(QuestionnaireShapes.File)),
            [Verdict] = Text(VerdictSchema.Write()),
            [Scenarios] = Text(new SchemaWriter(new(shipped.Facts)).WriteFile(ScenarioShapes.File)),
        };
    }

    private static string Text(JObject schema) => schema.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
}
