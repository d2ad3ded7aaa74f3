using Compliance.Authoring.Interpretation;
using Compliance.Authoring.Scenarios;
using Compliance.Authoring.Scenarios.Reports;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;
using FluentAssertions.Execution;
using Xunit.Abstractions;

namespace Compliance.Testing;

/// <summary>A scenario of a scenario file, as a case of a theory. Test explorers show it by the scenario's name. Immutable but for xunit's own reading of it.</summary>
public sealed class ScenarioCase : IXunitSerializable
{
    private string _file = "";
    private string _name = "";
    private Scenario? _scenario;

    /// <summary>For xunit, which then reads the case into it.</summary>
    public ScenarioCase()
    {
    }

    internal ScenarioCase(string file, Scenario scenario) => (_file, _name, _scenario) = (file, scenario.Name, scenario);

    /// <summary>The scenario's name; of a row or cell, after that of its table or matrix.</summary>
    public string Name => _name;

    /// <summary>The scenario file, relative to the tests' own folder.</summary>
    public string File => _file;

    /// <summary>The use case, with all facts that it shares with others of its file.</summary>
    public UseCase UseCase => Scenario.UseCase.UseCase;

    private Scenario Scenario => _scenario ??= ScenarioTexts.Read(_file).First(scenario => string.Equals(scenario.Name, _name, StringComparison.Ordinal));

    /// <summary>Asks for the verdict and compares it with what the scenario expects.</summary>
    /// <param name="rules">The packs to ask.</param>
    /// <param name="asOf">The day that wins over the scenario's own; null leaves it to the scenario.</param>
    /// <returns>The verdict, for further assertions.</returns>
    /// <remarks>Where the verdict is not as expected, the test fails; the message shows both sides and the facts that made the difference.</remarks>
    /// <exception cref="InvalidOperationException">The scenario names facts, values or rules that no pack has; the message lists them.</exception>
    public Verdict Verify(PolicyRules rules, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var faults = new DiagnosticBag();
        if (new ScenarioBinder(rules.Rules).Bind([Scenario], faults) is not [var bound])
        {
            throw new InvalidOperationException(string.Join('\n', faults.Sorted()));
        }

        var verdict = rules.Evaluate(UseCase, asOf);
        if (ScenarioCheck.Differences(Scenario, verdict) is { Count: > 0 } differences)
        {
            var explained = new DifferenceFacts(new RuleInterpreter(rules.Rules)).Explain(bound, verdict, differences);
            var shown = SuiteReport.Text(new(Scenario, verdict.AsOf, explained, TimeSpan.Zero), new ReportOptions());
            Execute.Assertion.FailWith(Account.Verbatim($"{Name}\n  {Scenario.At}\n{shown}{verdict}"));
        }

        return verdict;
    }

    /// <summary>The scenario's name.</summary>
    public override string ToString() => Name;

    /// <inheritdoc/>
    void IXunitSerializable.Deserialize(IXunitSerializationInfo info)
    {
        _file = info.GetValue<string>("file");
        _name = info.GetValue<string>("name");
    }

    /// <inheritdoc/>
    void IXunitSerializable.Serialize(IXunitSerializationInfo info)
    {
        info.AddValue("file", _file);
        info.AddValue("name", _name);
    }
}
