using System.Text;
using System.Text.Json;
using Compliance.Authoring.Interpretation;
using Compliance.Authoring.Scenarios;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Parsing;
using Compliance.Rules.Reporting;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Mutation;

/// <summary>Writes the scenario that a mutant fails: a use case with what its verdict says as the rules are and would not say with the mutant.</summary>
/// <param name="rules">The rules as they are.</param>
/// <param name="interpreter">Reads them.</param>
/// <param name="evaluator">Evaluates them.</param>
/// <param name="change">The mutant, laid over them.</param>
/// <param name="mutant">The mutant.</param>
internal sealed class KillingScenario(RuleSet rules, RuleInterpreter interpreter, ComplianceEvaluator evaluator, MutantChange change, Mutant mutant)
{
    /// <summary>What may tell two verdicts apart, the most telling first.</summary>
    private static readonly string[] Names =
    [
        "decision", "applies", "mayApply", "fulfilled", "defeated", "absent", "exposures", "assurances", "obligations", "cites", "conflicts", "governedBy",
        "possible", "asks",
    ];

    /// <summary>More differences than these say no more.</summary>
    private const int MostExpectations = 2;

    /// <summary>Whether the verdicts on a use case differ in something that scenarios can expect.</summary>
    public bool IsSeenIn(UseCase useCase, DateOnly day) => Expectations(useCase, day).Count > 0;

    /// <summary>The scenario; null where no expectation tells the verdicts apart, or the engine does not bear out what the states of rules say.</summary>
    public string? Write(UseCase useCase, DateOnly day)
    {
        var expectations = Expectations(useCase, day);
        if (expectations.Count == 0)
        {
            return null;
        }

        var text = Json(useCase, day, expectations);
        return Kills(text, day) ? text : null;
    }

    private List<(string Name, IReadOnlyList<string> Wanted)> Expectations(UseCase useCase, DateOnly day)
    {
        var judged = Judge(useCase, day);
        var (right, wrong) = (new StateVerdict(judged, rules, interpreter, judged.InForce), change.Judge(judged));
        return [.. Names.Select(name => (name, Wanted(name, right, wrong))).Where(expected => expected.Item2 is not null).Take(MostExpectations).Select(expected => (expected.name, expected.Item2!))];
    }

    /// <summary>What the right verdict says under a name and the wrong one does not; null where it says nothing more.</summary>
    private IReadOnlyList<string>? Wanted(string name, StateVerdict right, StateVerdict wrong)
    {
        var (found, other) = (right.Found(name), wrong.Found(name));
        if (name is "decision" or "possible")
        {
            return found.SequenceEqual(other, StringComparer.Ordinal) ? null : found;
        }

        var telling = name is "absent" ? other.Except(found, StringComparer.Ordinal).ToList() : found.Except(other, StringComparer.Ordinal).ToList();
        if (telling.Count > 0)
        {
            return [telling.Find(word => string.Equals(word, mutant.Subject, StringComparison.Ordinal)) ?? telling[0]];
        }

        return name is not "absent" && found.Count == 0 && other.Count > 0 ? [] : null;
    }

    private string Json(UseCase useCase, DateOnly day, List<(string Name, IReadOnlyList<string> Wanted)> expectations)
    {
        return JsonReport.Write(json =>
        {
            json.WriteString("name", $"{mutant.Subject} on {IsoDate.Format(day)}: noticed if it read {mutant.Change}{mutant.Distinction}");
            json.WriteString("asOf", IsoDate.Format(day));
            json.WritePropertyName("useCase");
            UseCaseJson.Write(json, useCase.Given.Aggregate(new UseCase(), (plain, fact) => plain.With(fact.Key, fact.Value)));
            json.WriteStartObject("expect");
            foreach (var (name, wanted) in expectations)
            {
                Write(json, name, wanted);
            }

            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> wanted)
    {
        if (name is "decision")
        {
            json.WriteString(name, wanted[0]);
            return;
        }

        json.WriteStrings(name, wanted);
    }

    /// <summary>Reads the scenario back as a file would have it, and holds it against both.</summary>
    private bool Kills(string scenario, DateOnly day)
    {
        var faults = new DiagnosticBag();
        var file = new SourceText("scenario", Encoding.UTF8.GetBytes($$"""{ "scenarios": [ {{scenario}} ] }"""));
        return ScenarioReader.Read(file, faults) is [var read]
            && ScenarioCheck.Differences(read, evaluator.Evaluate(read.UseCase.UseCase, day)).Count == 0
            && new WatchedScenario(read, Judge(read.UseCase.UseCase, day)) is var watched && !watched.Passes(change.Judge(watched.UseCase));
    }

    private JudgedUseCase Judge(UseCase useCase, DateOnly day)
    {
        var bound = UseCaseBinder.Bind(useCase, rules.Vocabulary, places: null, new DiagnosticBag())
            ?? throw new InvalidOperationException($"The use case written against '{mutant.Change}' of {mutant.Subject} does not fit the vocabulary.");
        return new(useCase, bound, day, interpreter, evaluator.Rules.Purpose);
    }
}
