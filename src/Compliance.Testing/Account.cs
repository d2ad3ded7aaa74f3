namespace Compliance.Testing;

/// <summary>Words for messages.</summary>
internal static class Account
{
    private const int MostNames = 6;

    public static string Name(Decision decision) => decision == Decision.NotAddressed ? "not addressed" : decision.ToString().ToLowerInvariant();

    public static string Demand(Decision decision) => decision == Decision.NotAddressed ? "not address the use" : $"be {Name(decision)}";

    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "none",
        <= MostNames => string.Join(", ", names),
        _ => $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more",
    };

    /// <summary>A text as a part of a message in which braces mean something.</summary>
    public static string Verbatim(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
