using System.Globalization;
using System.Text.Json.Nodes;
using Compliance.Rules.Reporting;
using Compliance.Rules.Vocabularies;

namespace Compliance.Cli.Listing;

/// <summary>Words for facts and their values.</summary>
internal static class FactValues
{
    /// <summary>What a value of the fact is, and how many there are: <c>one of 14</c>.</summary>
    public static string Kind(FactDefinition fact) => fact.Type switch
    {
        FactType.Boolean => "true or false",
        FactType.Number => Bounds(fact),
        FactType.Set => string.Create(CultureInfo.InvariantCulture, $"any of {fact.Values.Names.Count()}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"one of {fact.Values.Names.Count()}"),
    };

    /// <summary>What is presumed where the fact is not given, as it is written on a command line.</summary>
    public static string Presumed(FactDefinition fact) => fact switch
    {
        { IsDerived: true } => "follows from rules",
        { Presumed: { Kind: FactValueKind.Set } none } when none.AsSet().Count == 0 => "none",
        { Presumed: { } presumed } => ReportWording.Written(presumed),
        _ => "–",
    };

    public static JsonNode? ToJson(FactValue? value) => value switch
    {
        null or { Kind: FactValueKind.Unknown } => null,
        { Kind: FactValueKind.Boolean } => JsonValue.Create(value.AsBoolean()),
        { Kind: FactValueKind.Number } => JsonValue.Create(value.AsNumber()),
        { Kind: FactValueKind.Set } => new JsonArray([.. value.AsSet().Select(name => (JsonNode)JsonValue.Create(name))]),
        _ => JsonValue.Create(value.AsText()),
    };

    private static string Bounds(FactDefinition fact) => (fact.Minimum, fact.Maximum) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"a number from {least}"),
        (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"a number up to {most}"),
        _ => "a number",
    };
}
