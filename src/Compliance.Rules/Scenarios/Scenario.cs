using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Scenarios;

/// <summary>A use case and what its verdict must say. Immutable.</summary>
internal sealed record Scenario(string Name, UseCaseDocument UseCase, JsonObject Expectation)
{
    public SourceLocation At => Expectation.At;

    /// <summary>The expectations by name, in the order written: each a list of names.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Wanted)> Expectations =>
        Expectation.Properties.Select(property => (property.Name, Names(property.Value)));

    private static IReadOnlyList<string> Names(JsonValue value) => value switch
    {
        JsonString one => [one.Value],
        JsonArray many => [.. many.Items.OfType<JsonString>().Select(item => item.Value)],
        _ => [],
    };
}

/// <summary>Reads scenario files.</summary>
internal static class ScenarioReader
{
    /// <summary>Reads a file; null when a fault was reported.</summary>
    public static IReadOnlyList<Scenario>? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var faultsBefore = diagnostics.Count;
        var value = StrictJson.Read(source, diagnostics, JsonLimits.Pack);
        if (value is null)
        {
            return null;
        }

        ScenarioShapes.File.Check(value, "the file", diagnostics);
        var scenarios = (value as JsonObject)?.Items<JsonObject>("scenarios").Select(item => Read(item, diagnostics)).OfType<Scenario>().ToList();
        return diagnostics.Count == faultsBefore ? scenarios : null;
    }

    private static Scenario? Read(JsonObject scenario, DiagnosticBag diagnostics) =>
        scenario["useCase"] is { } useCase
        && UseCaseReader.Read(useCase, diagnostics) is { } document
        && scenario.String("name") is { } name
        && scenario.Object("expect") is { } expectation
            ? new(name.Value, document, expectation)
            : null;
}
