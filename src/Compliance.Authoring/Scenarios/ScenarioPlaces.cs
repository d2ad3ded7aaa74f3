using Compliance.Rules.Diagnostics;

namespace Compliance.Authoring.Scenarios;

/// <summary>
/// Finds what stands in another list of a scenario file than its own: a table among scenarios, a scenario among tables. One fault names the list where it belongs;
/// read as what it is not, each of its properties would be a fault.
/// </summary>
internal static class ScenarioPlaces
{
    private const string Scenarios = "scenarios";
    private const string Tables = "tables";
    private const string Matrices = "matrices";

    private static readonly string[] Lists = [Scenarios, Tables, Matrices];

    /// <summary>What only items have, with the lists of such items.</summary>
    private static readonly Dictionary<string, string> OfItems = new(StringComparer.Ordinal)
    {
        ["useCase"] = "\"scenarios\"",
        ["base"] = "\"tables\" or \"matrices\"",
        ["rows"] = "\"tables\" or \"matrices\"",
        ["across"] = "\"matrices\"",
        ["down"] = "\"matrices\"",
    };

    /// <summary>The file without what is misplaced, which is reported.</summary>
    public static JsonObject Sorted(JsonObject file, DiagnosticBag diagnostics)
    {
        var kept = new List<JsonProperty>();
        foreach (var property in file.Properties)
        {
            if (OfItems.TryGetValue(property.Name, out var lists))
            {
                diagnostics.Add(Faults.ItemAtTheTop(property.At, property.Name, lists));
                continue;
            }

            if (!Lists.Contains(property.Name, StringComparer.Ordinal) || property.Value is not JsonArray { Items.Count: > 0 } list)
            {
                kept.Add(property);
                continue;
            }

            var items = list.Items.Where(item => item is not JsonObject found || IsInPlace(found, property.Name, diagnostics)).ToList();
            if (items.Count > 0)
            {
                kept.Add(property with { Value = new JsonArray(list.At, items) });
            }
        }

        return new(file.At, kept);
    }

    private static bool IsInPlace(JsonObject item, string list, DiagnosticBag diagnostics)
    {
        if (item.Properties.FirstOrDefault(property => Lists.Contains(property.Name, StringComparer.Ordinal)) is { } inner)
        {
            diagnostics.Add(Faults.ListInside(inner.At, inner.Name, Noun(list)));
            return false;
        }

        if (ListOf(item) is { } own && !string.Equals(own, list, StringComparison.Ordinal))
        {
            diagnostics.Add(Faults.InOtherList(item.At, item.String("name")?.Value, Noun(own), own, list));
            return false;
        }

        return true;
    }

    /// <summary>The list that something belongs to by what only its like has; null where that cannot be told.</summary>
    private static string? ListOf(JsonObject item) =>
        item["across"] is not null || item["down"] is not null ? Matrices
        : item["rows"] is JsonArray { Items: var rows } ? rows.Any(row => row is JsonArray) ? Matrices : Tables
        : item["useCase"] is not null ? Scenarios
        : null;

    private static string Noun(string list) => list switch
    {
        Scenarios => "a scenario",
        Tables => "a table",
        _ => "a matrix",
    };
}
