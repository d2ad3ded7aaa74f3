using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Authoring.Scenarios;

/// <summary>A use case and what its verdict must say. Immutable.</summary>
/// <param name="Name">Its name, unique in its file; of a row or cell, after the name of the table or matrix.</param>
/// <param name="UseCase">The use case, with all facts it shares with others.</param>
/// <param name="Expectation">What the verdict must say.</param>
/// <param name="At">Where the scenario, row or cell stands.</param>
internal sealed record Scenario(string Name, UseCaseDocument UseCase, JsonObject Expectation, SourceLocation At)
{
    /// <summary>The expectations by name, in the order written: each a list of names.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Wanted)> Expectations =>
        Expectation.Properties.Select(property => (property.Name, (IReadOnlyList<string>)[.. Words(property.Value).Select(word => word.Value)]));

    /// <summary>The words of one expectation, with their places.</summary>
    public static IEnumerable<JsonString> Words(JsonValue value) => value switch
    {
        JsonString one => [one],
        JsonArray many => many.Items.OfType<JsonString>(),
        _ => [],
    };
}
