using System.Globalization;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Authoring.Scenarios;

/// <summary>
/// The facts of a scenario, laid over each other: the file's defaults, a table's base, a row's own. Each keeps where it was written, so that a fault is
/// shown there. Immutable.
/// </summary>
internal sealed class FactLayers
{
    private readonly Action<Diagnostic> _report;
    private readonly IReadOnlyList<JsonProperty> _facts;

    public FactLayers(Action<Diagnostic> report)
        : this(report, [])
    {
    }

    private FactLayers(Action<Diagnostic> report, IReadOnlyList<JsonProperty> facts)
    {
        _report = report;
        _facts = facts;
    }

    /// <summary>How many values they are.</summary>
    public long ValueCount => _facts.Sum(fact => ScenarioReader.Count(fact.Value));

    public JsonObject ToObject(SourceLocation at) => new(at, _facts);

    /// <summary>Lays the facts and the day of an object over these.</summary>
    /// <param name="owner">The file, scenario, table, row or matrix.</param>
    /// <param name="name">The property that holds its facts.</param>
    public FactLayers With(JsonObject owner, string name)
    {
        if (owner[name] is { } value and not JsonObject)
        {
            _report(ReadingFaults.UseCaseNoObject(value.At, value.Kind));
        }

        var day = owner.Property(UseCaseReader.AsOf);
        var facts = owner.Object(name)?.Properties ?? [];
        if (day is not null && facts.FirstOrDefault(fact => Is(fact, UseCaseReader.AsOf)) is { } second)
        {
            _report(Faults.DayTwice(second.At));
        }

        return With(day is { Value: JsonString } ? facts.Where(fact => !Is(fact, UseCaseReader.AsOf)).Append(day) : facts);
    }

    /// <summary>Lays facts over these.</summary>
    public FactLayers With(IEnumerable<JsonProperty> facts)
    {
        var own = facts.ToList();
        var names = own.Select(fact => fact.Name).ToHashSet(StringComparer.Ordinal);
        return new(_report, [.. _facts.Where(fact => !names.Contains(fact.Name)), .. own]);
    }

    /// <summary>Leaves out the facts that a row says it is without.</summary>
    public FactLayers Without(JsonObject row)
    {
        var names = row.Items<JsonString>("without").ToList();
        foreach (var name in names.Where(name => !_facts.Any(fact => Is(fact, name.Value))))
        {
            _report(Faults.NothingToLeaveOut(name.At, name.Value));
        }

        return new(_report, [.. _facts.Where(fact => !names.Exists(name => Is(fact, name.Value)))]);
    }

    /// <summary>What a row changes, as a name for it: <c>tier=free, without trainingOptOut</c>.</summary>
    public static string InWords(JsonObject row)
    {
        var changed = (row.Object("with")?.Properties ?? []).Select(fact => $"{fact.Name}={InWords(fact.Value)}");
        var left = row.Items<JsonString>("without").Select(name => $"without {name.Value}");
        var day = row.String(UseCaseReader.AsOf) is { } asOf ? [$"on {asOf.Value}"] : Array.Empty<string>();
        return string.Join(", ", changed.Concat(left).Concat(day).DefaultIfEmpty("as the base"));
    }

    /// <summary>A value as in a name: <c>a+b</c> for several, <c>none</c> for an empty set, <c>unknown</c> for null.</summary>
    public static string InWords(JsonValue value) => value switch
    {
        JsonString text => text.Value,
        JsonNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        JsonArray { Items.Count: 0 } => "none",
        JsonArray array => string.Join('+', array.Items.Select(InWords)),
        JsonNull => "unknown",
        _ => value.Kind,
    };

    private static bool Is(JsonProperty fact, string name) => string.Equals(fact.Name, name, StringComparison.Ordinal);
}
