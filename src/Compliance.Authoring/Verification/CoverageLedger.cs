using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Verification;

/// <summary>Why a clause needs no rule. Immutable.</summary>
/// <param name="Document">The document's id in the pack.</param>
/// <param name="From">Effective date of the first version meant, inclusive; null: from the first.</param>
/// <param name="Until">Effective date of the first version no longer meant; null: to the last.</param>
/// <param name="Clause">The clause's id; its sub-clauses are meant too.</param>
/// <param name="Reason">One of <see cref="CoverageLedger.Reasons"/>.</param>
/// <param name="At">Where the entry stands.</param>
internal sealed record LedgerEntry(string Document, DateOnly? From, DateOnly? Until, string Clause, string Reason, SourceLocation At)
{
    /// <summary>Whether the entry accounts for a clause: it means it and says why it needs no rule.</summary>
    public bool Covers(string document, DateOnly version, string clause) =>
        !string.Equals(Reason, CoverageLedger.ToDo, StringComparison.Ordinal) && Means(document, version, clause);

    public bool Means(string document, DateOnly version, string clause) =>
        string.Equals(Document, document, StringComparison.Ordinal)
        && !(version < From)
        && !(version >= Until)
        && IsWithin(clause, Clause);

    /// <summary>Whether a clause is another or stands inside it.</summary>
    public static bool IsWithin(string clause, string outer) =>
        clause.StartsWith(outer, StringComparison.Ordinal) && (clause.Length == outer.Length || clause[outer.Length] == '/');
}

/// <summary>The clauses of a pack's documents that no rule cites, each with the reason. Immutable.</summary>
internal sealed class CoverageLedger
{
    public const string FileName = "coverage.ledger.json";

    /// <summary>The reasons, short and few, so that a list of them can be reviewed.</summary>
    public static readonly IReadOnlyList<string> Reasons =
    [
        "definition", "liability", "procedure", "contact", "boilerplate", "vendor-only", "information", "payment", "form", "other-law", "principles", "table-of-contents", ToDo,
    ];

    /// <summary>The reason of a clause that nobody has read yet: it stays open until a rule cites it or the ledger says why none does.</summary>
    public const string ToDo = "to-do";

    private static readonly TextShape Text = new();
    private static readonly DateShape Date = new();

    private static readonly ObjectShape EntryShape = new("a ledger entry", "A clause that needs no rule, its sub-clauses included.",
    [
        new("document", Text, "The document's id in the pack.", Required: true),
        new("from", Date, "Effective date of the first version meant, inclusive; without one, from the first."),
        new("until", Date, "Effective date of the first version no longer meant; without one, to the last."),
        new("clauses", new ListShape(Text), "The clauses' ids.", Required: true),
        new("reason", new WordShape("reason", Reasons), "Why they need no rule.", Required: true),
        new("note", Text, "More on the reason, such as the rule that uses a definition."),
    ]);

    /// <summary>What a ledger looks like.</summary>
    public static readonly ObjectShape Shape = new("a coverage ledger", "The clauses that no rule cites, with the reasons.",
    [
        new("$schema", Text, "The JSON Schema of this file."),
        new("entries", new ListShape(EntryShape, MayBeEmpty: true), "The clauses.", Required: true),
    ]);

    private CoverageLedger(IReadOnlyList<LedgerEntry> entries) => Entries = entries;

    public static CoverageLedger Empty { get; } = new([]);

    public IReadOnlyList<LedgerEntry> Entries { get; }

    /// <summary>Reads a ledger; null when a fault was reported.</summary>
    public static CoverageLedger? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var faultsBefore = diagnostics.Count;
        if (StrictJson.Read(source, diagnostics, JsonLimits.Pack) is not { } value)
        {
            return null;
        }

        Shape.Check(value, "the file", diagnostics);
        var entries = new List<LedgerEntry>();
        foreach (var entry in (value as JsonObject)?.Items<JsonObject>("entries") ?? [])
        {
            if (entry.String("document") is { } document && entry.String("reason") is { } reason)
            {
                entries.AddRange(entry.Items<JsonString>("clauses")
                    .Select(clause => new LedgerEntry(document.Value, Dates.Of(entry, "from"), Dates.Of(entry, "until"), clause.Value, reason.Value, clause.At)));
            }
        }

        return diagnostics.Count == faultsBefore ? new(entries) : null;
    }
}
