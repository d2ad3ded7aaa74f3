using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Scenarios;

/// <summary>Scenario files, read and held against loaded packs. Immutable.</summary>
internal sealed class ScenarioSuite
{
    private ScenarioSuite(IReadOnlyList<BoundScenario> scenarios, long length) => (Scenarios, Length) = (scenarios, length);

    /// <summary>The scenarios of all files, in order.</summary>
    public IReadOnlyList<BoundScenario> Scenarios { get; }

    /// <summary>How many bytes the files have that were read.</summary>
    public long Length { get; }

    /// <summary>Reads files, several at a time; null when a fault was reported.</summary>
    public static ScenarioSuite? Read(IReadOnlyList<string> files, RuleSet rules, DiagnosticBag diagnostics)
    {
        var binder = new ScenarioBinder(rules);
        var read = new IReadOnlyList<BoundScenario>?[files.Count];
        var faults = new DiagnosticBag[files.Count];
        var budget = new ReadingBudget("the run", "scenarios", Limits.ScenarioBytes);
        Parallel.For(0, files.Count, index => read[index] = ReadFile(files[index], binder, budget, faults[index] = new()));
        foreach (var fault in faults.SelectMany(bag => bag.Sorted()))
        {
            diagnostics.Add(fault);
        }

        return Array.Exists(faults, bag => !bag.IsEmpty) ? null : new([.. read.SelectMany(scenarios => scenarios!)], budget.Taken);
    }

    /// <summary>Only the scenarios whose name or file contains a text; a star in it stands for anything, case does not matter.</summary>
    public ScenarioSuite Filtered(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return this;
        }

        var pieces = text.Split('*', StringSplitOptions.RemoveEmptyEntries);
        return new([.. Scenarios.Where(bound => ContainsInOrder(bound.Scenario.Name, pieces) || ContainsInOrder(bound.Scenario.At.File, pieces))], Length);
    }

    private static IReadOnlyList<BoundScenario>? ReadFile(string path, ScenarioBinder binder, ReadingBudget budget, DiagnosticBag faults) =>
        budget.TryTake(path, faults) && BoundedFile.Read(path, JsonLimits.Pack.Bytes, faults) is { } source && ScenarioReader.Read(source, faults) is { } scenarios
            ? binder.Bind(scenarios, faults)
            : null;

    private static bool ContainsInOrder(string text, IEnumerable<string> pieces)
    {
        var from = 0;
        foreach (var piece in pieces)
        {
            var at = text.IndexOf(piece, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            from = at + piece.Length;
        }

        return true;
    }
}
