using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Authoring.Scenarios;

/// <summary>Reads scenario files: tables and matrices become the scenarios they stand for, in the order written.</summary>
internal sealed class ScenarioReader
{
    /// <summary>What a scenario counts for besides its own: judging it and its verdict.</summary>
    private const int ValuesPerScenario = 8;
    private const int CharactersPerValue = 16;

    private readonly long _mostValues = Limits.ScenarioValues.Most;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<Diagnostic> _reported = [];
    private readonly Dictionary<string, SourceLocation> _names = new(StringComparer.Ordinal);
    private readonly List<Scenario> _scenarios = [];
    private long _values;

    private ScenarioReader(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    /// <summary>Reads a file; null when a fault was reported.</summary>
    public static IReadOnlyList<Scenario>? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var faultsBefore = diagnostics.Count;
        var value = StrictJson.Read(source, diagnostics, JsonLimits.Pack);
        if (value is null)
        {
            return null;
        }

        var file = value as JsonObject;
        var sorted = file is null ? null : ScenarioPlaces.Sorted(file, diagnostics);
        ScenarioShapes.File.Check(sorted ?? value, "the file", diagnostics);
        var reader = new ScenarioReader(diagnostics);
        if (file is not null)
        {
            reader.CheckThatAny(file, sorted!);
            reader.ReadFile(sorted!);
        }

        return diagnostics.Count == faultsBefore ? reader._scenarios : null;
    }

    /// <summary>Where something stands in no list at all, that has been said.</summary>
    private void CheckThatAny(JsonObject file, JsonObject sorted)
    {
        if (ScenarioShapes.File.RequiredTogether.All(names => file[names[0]] is null) && file.Properties.Count == sorted.Properties.Count)
        {
            _diagnostics.Add(ReadingFaults.MissingProperty(file.At, ScenarioShapes.File.Noun, "scenarios"));
        }
    }

    private void ReadFile(JsonObject file)
    {
        var shared = new FactLayers(Once).With(file, "defaults");
        foreach (var scenario in file.Items<JsonObject>("scenarios"))
        {
            if (scenario["useCase"] is not null && scenario.String("name") is { } name)
            {
                Add(name.Value, scenario.At, shared.With(scenario, "useCase"), scenario.Object("expect"));
            }
        }

        foreach (var table in file.Items<JsonObject>("tables"))
        {
            ReadTable(table, shared.With(table, "base"));
        }

        foreach (var matrix in file.Items<JsonObject>("matrices"))
        {
            foreach (var cell in MatrixReader.Cells(matrix, shared.With(matrix, "base"), Once))
            {
                Add(cell.Name, cell.At, cell.Facts, cell.Expectation);
                if (_values > _mostValues)
                {
                    return;
                }
            }
        }
    }

    private void ReadTable(JsonObject table, FactLayers shared)
    {
        foreach (var row in table.Items<JsonObject>("rows"))
        {
            var facts = shared.Without(row).With(row, "with");
            var name = row.String("name")?.Value ?? FactLayers.InWords(row);
            Add($"{table.String("name")?.Value}: {name}", row.At, facts, Expectations.Merge(row.At, table.Object("expect"), row.Object("expect")));
            if (_values > _mostValues)
            {
                return;
            }
        }
    }

    private void Add(string name, SourceLocation at, FactLayers facts, JsonObject? expectation)
    {
        if (!MayHave(name, at, facts, expectation))
        {
            return;
        }

        if (expectation is { Properties.Count: 0 })
        {
            Once(Faults.Empty(expectation.At, "\"expect\""));
        }

        if (!_names.TryAdd(name, at))
        {
            Once(Faults.SameScenarioTwice(at, name, _names[name]));
        }

        var faults = new DiagnosticBag();
        if (UseCaseReader.Read(facts.ToObject(at), faults) is { } document && faults.IsEmpty && expectation is not null)
        {
            _scenarios.Add(new(name, document, expectation, at));
        }

        foreach (var fault in faults.Sorted())
        {
            Once(fault);
        }
    }

    /// <summary>Whether there is room for one more; the first for which there is none is reported, with where it stands.</summary>
    private bool MayHave(string name, SourceLocation at, FactLayers facts, JsonObject? expectation)
    {
        if (_values > _mostValues)
        {
            return false;
        }

        _values += ValuesPerScenario + (name.Length / CharactersPerValue) + facts.ValueCount + (expectation?.Properties.Sum(property => Count(property.Value)) ?? 0);
        if (_values <= _mostValues)
        {
            return true;
        }

        _diagnostics.Add(Faults.TooManyScenarios(at, _mostValues, Limits.ScenarioValues));
        return false;
    }

    /// <summary>How many values a value is.</summary>
    internal static long Count(JsonValue value) => value is JsonArray array ? 1L + array.Items.Count : 1;

    /// <summary>Reports a fault; that of a fact which many scenarios share is reported once.</summary>
    private void Once(Diagnostic fault)
    {
        if (_reported.Add(fault))
        {
            _diagnostics.Add(fault);
        }
    }
}
