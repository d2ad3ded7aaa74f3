using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Authoring.Scenarios;

/// <summary>Reads a matrix: each cell that is not left out is a scenario which expects the decision in it.</summary>
internal static class MatrixReader
{
    /// <summary>A cell as a scenario.</summary>
    internal sealed record Cell(string Name, SourceLocation At, FactLayers Facts, JsonObject Expectation);

    /// <summary>The cells, row by row; none of a row that does not fit.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="shared">The facts that all cells share.</param>
    /// <param name="report">Takes the faults.</param>
    public static IEnumerable<Cell> Cells(JsonObject matrix, FactLayers shared, Action<Diagnostic> report)
    {
        var down = matrix.Items<JsonString>("down").ToList();
        if (matrix.Object("across") is not { } across || down.Count == 0)
        {
            yield break;
        }

        if (across.Properties is not [{ Value: JsonArray head } fact])
        {
            if (across.Properties.Count != 1)
            {
                report(Faults.NotOneFactAcross(across.At, across.Properties.Count));
            }

            yield break;
        }

        ReportFactsTwice(down, fact.Name, report);
        foreach (var row in matrix.Items<JsonArray>("rows"))
        {
            if (row.Items.Count != down.Count + head.Items.Count)
            {
                report(Faults.WrongCellCount(row.At, row.Items.Count, down.Count, head.Items.Count));
                continue;
            }

            var left = down.Zip(row.Items, (name, value) => new JsonProperty(name.Value, name.At, value)).ToList();
            foreach (var (value, decision) in head.Items.Zip(row.Items.Skip(down.Count)))
            {
                if (IsDecision(decision, report))
                {
                    List<JsonProperty> facts = [.. left, new(fact.Name, fact.At, value)];
                    var own = new JsonObject(decision.At, [new("decision", decision.At, decision)]);
                    var name = string.Join(", ", facts.Select(given => $"{given.Name}={FactLayers.InWords(given.Value)}"));
                    yield return new($"{matrix.String("name")?.Value}: {name}", decision.At, shared.With(facts), Expectations.Merge(decision.At, matrix.Object("expect"), own));
                }
            }
        }
    }

    private static void ReportFactsTwice(List<JsonString> down, string across, Action<Diagnostic> report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { across };
        foreach (var name in down.Where(name => !seen.Add(name.Value)))
        {
            report(Faults.FactTwiceInMatrix(name.At, name.Value));
        }
    }

    /// <summary>Whether a cell holds a decision; null leaves it out, all else is a fault.</summary>
    private static bool IsDecision(JsonValue cell, Action<Diagnostic> report)
    {
        switch (cell)
        {
            case JsonString word when ScenarioShapes.Decisions.Contains(word.Value, StringComparer.Ordinal):
                return true;
            case JsonString word:
                report(Faults.UnknownWord(cell.At, "decision", word.Value, ScenarioShapes.Decisions));
                return false;
            case JsonNull:
                return false;
            default:
                report(ReadingFaults.WrongType(cell.At, "a cell of the matrix", cell.Kind, "a decision, or null to leave it out"));
                return false;
        }
    }
}
