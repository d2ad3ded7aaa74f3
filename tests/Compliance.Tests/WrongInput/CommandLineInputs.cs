using Compliance.Rules.Diagnostics;
using Compliance.RulesEngine.Importing;

namespace Compliance.Tests.WrongInput;

/// <summary>A wrong command line: faults that no file can have.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Input">Standard input.</param>
public sealed record CommandLineInput(Diagnostic Fault, IReadOnlyList<string> Arguments, string Input = "")
{
    /// <summary>The whole line that says so.</summary>
    public string Message => Fault.ToString();
}

/// <summary>Wrong command lines, one for each fault of this kind.</summary>
public static class CommandLineInputs
{
    /// <summary>Every case.</summary>
    public static IReadOnlyList<CommandLineInput> All { get; } =
    [
        new(Faults.BadFactOption("tier"), ["check", "--fact", "tier"]),
        new(Faults.NoFactOption(SourceLocation.Whole("--fact asOf"), "asOf"), ["check", "--fact", "asOf=2026-01-15"]),
        new(Faults.EmptyLine(SourceLocation.Whole("-")), ["scan", "-"], "\n"),
        new(Faults.NoScenarioMatches("no such thing"), ["test", Repository.PathOf("samples/tutorial"), "--rules", Repository.PathOf("samples/tutorial"), "--filter", "no such thing"]),
        new(Faults.NoPercentage("--min-coverage", 101), ["test", Repository.PathOf("samples/tutorial"), "--rules", Repository.PathOf("samples/tutorial"), "--min-coverage", "101"]),
        new(Faults.Unwritable("no/such/folder/coverage.xml", "its folder does not exist"), ["test", Repository.PathOf("samples/tutorial"), "--rules", Repository.PathOf("samples/tutorial"), "--coverage-output", "no/such/folder/coverage.xml"]),
        new(Faults.OptionsGoTogether("--update", "--reviewer"), ["verify", "--archive", ".", "--update"]),
        new(Faults.InputIsForAnswers(), ["ask", "--use-case", "-"], "{}"),
        new(Faults.CannotWrite("nowhere/use-case.json", "its folder does not exist"), ["ask", "--output", "nowhere/use-case.json"]),
        new(Faults.AnswerToNothing(SourceLocation.Whole("answer, line 1"), "yes"), ["ask", "--as-of", "2026-01-15", "--fact", "vendor=mistral", "customerType=consumer", "jurisdiction=FR", "aiDisclosed=false"], "yes\n"),
        new(Faults.NothingToCompare(), ["diff", "--from", "2026-01-15"]),
        new(
            Faults.NothingConcludes(new(Repository.PathOf("samples/policy/pack.json").Replace('\\', '/'), 10, 13), "acme-policy/confidential-data", "vendorMayTrain"),
            ["diff", Repository.PathOf("samples/policy"), "--rules", Repository.PathOf("samples/tutorial"), "--from", "2026-01-15", "--to", "2026-01-16"]),
        new(
            Faults.TwoTypes("toyPlan", "enum", "boolean"),
            ["diff", Repository.PathOf("tests/Compliance.Tests/TestData/two-types/one"), Repository.PathOf("tests/Compliance.Tests/TestData/two-types/two")]),
        new(Faults.NoOffer(SourceLocation.Whole("use case"), "max"), ["compare", "--vendors", "mistral", "--fact", "tier=max"]),
        new(Faults.NoFolder("--archive", "nowhere"), ["verify", "--archive", "nowhere"]),
        new(
            Faults.QuestionTwice(new(Repository.PathOf("tests/Compliance.Tests/TestData/questions-twice.json").Replace('\\', '/'), 6, 13), "audit"),
            ["questionnaire", "--vendor", "mistral", "--questionnaire", Repository.PathOf("tests/Compliance.Tests/TestData/questions-twice.json")]),
        new(Faults.NoSuchPack("mistrl", ["mistral"]), ["lint", "--pack", "mistrl"]),
        new(Faults.NoSuchPassage(Repository.PathOf("samples")), ["cite", "no such words", "--archive", Repository.PathOf("samples")]),
        new(Faults.NoArchivedTexts("--archive", Repository.PathOf("samples"), "acme"), ["new", "vendor", "acme", "--archive", Repository.PathOf("samples")]),
        new(Faults.AlreadyThere(Repository.PathOf("rules/mistral")), ["new", "policy", "mistral", "--into", Repository.PathOf("")]),
        new(Faults.NoPackName("A"), ["new", "policy", "A"]),
        new(Faults.RecordsNotHeld(new("rules/mistral/pack.json", 1, 1), "mistral"), ["verify", "--archive", "."]),
        new(Faults.NotDecided("explain", "ask about one day with --as-of, load fewer packs", Limits.AnalysisBytes), ["explain", "wide/wide", "--rules", Repository.PathOf("tests/Compliance.Tests/TestData/wide/one")]),
        new(ImportFaults.NothingToImport(Workflows("empty.json")), ["import", "rules-engine", Workflows("empty.json")]),
        new(
            ImportFaults.UnknownFact(new(Workflows("members-of-no-fact.json"), 1, 43), "order.Country", "jurisdicton", "jurisdiction"),
            ["import", "rules-engine", Workflows("orders.json"), "--members", Workflows("members-of-no-fact.json")]),
        new(
            ImportFaults.UnknownValue(new(Workflows("members-of-no-value.json"), 1, 85), "jurisdiction", "XX", null),
            ["import", "rules-engine", Workflows("orders.json"), "--members", Workflows("members-of-no-value.json")]),
        new(ImportFaults.FolderNotEmpty(Workflows("")), ["import", "rules-engine", Workflows("orders.json"), "--output", Workflows("")]),
        new(ImportFaults.NoObject($"{Workflows("numbers.jsonl")}:1", "an array"), ["import", "rules-engine", Workflows("orders.json"), "--inputs", Workflows("numbers.jsonl")]),
        new(Faults.UnknownSubject("grants.offering", ["grants.offerings"]), ["explain", "grants.offering"]),
    ];

    private static string Workflows(string name) => Repository.PathOf("tests/Compliance.Tests/TestData/workflows", name).Replace('\\', '/').TrimEnd('/');
}
