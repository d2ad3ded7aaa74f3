using System.Text;
using System.Text.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Authoring.Verification;

/// <summary>That a person has read a clause and found that it says what the rules citing it claim. Immutable.</summary>
/// <param name="Sha256">The hash of the clause's normalised text as reviewed.</param>
/// <param name="Reviewer">Who read it.</param>
/// <param name="Reviewed">When.</param>
internal sealed record Review(string Sha256, string Reviewer, DateOnly Reviewed);

/// <summary>The lock of a pack: for each cited clause and version, the hash of the text that was reviewed. Immutable.</summary>
internal sealed class CitationLock
{
    public const string FileName = "citations.lock.json";

    private static readonly TextShape Text = new();

    private static readonly ObjectShape EntryShape = new("a lock entry", "A clause that was reviewed.",
    [
        new("document", Text, "The document's id in the pack.", Required: true),
        new("version", new DateShape(), "The version's effective date.", Required: true),
        new("clause", Text, "The clause's id.", Required: true),
        new("sha256", Text, "The hash of its normalised text.", Required: true),
        new("reviewer", Text, "Who reviewed it.", Required: true),
        new("reviewed", new DateShape(), "When.", Required: true),
    ]);

    /// <summary>What a lock file looks like.</summary>
    public static readonly ObjectShape Shape = new("a lock file", "The reviewed texts of cited clauses.",
    [
        new("$schema", Text, "The JSON Schema of this file."),
        new("entries", new ListShape(EntryShape, MayBeEmpty: true), "The clauses.", Required: true),
    ]);

    private readonly SortedDictionary<ClauseKey, Review> _reviews;

    private CitationLock(SortedDictionary<ClauseKey, Review> reviews) => _reviews = reviews;

    /// <summary>A lock of nothing.</summary>
    public static CitationLock Empty { get; } = Of([]);

    public int Count => _reviews.Count;

    /// <summary>The review of a clause; null when there was none.</summary>
    public Review? Find(ClauseKey key) => _reviews.GetValueOrDefault(key);

    /// <summary>How many entries are new, gone or of another text than in an older lock.</summary>
    public int ChangesFrom(CitationLock older) =>
        _reviews.Count(entry => !string.Equals(older.Find(entry.Key)?.Sha256, entry.Value.Sha256, StringComparison.Ordinal))
        + older._reviews.Keys.Count(key => !_reviews.ContainsKey(key));

    /// <summary>Reads a lock file; null when a fault was reported.</summary>
    public static CitationLock? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var faultsBefore = diagnostics.Count;
        if (StrictJson.Read(source, diagnostics, JsonLimits.Pack) is not { } value)
        {
            return null;
        }

        Shape.Check(value, "the file", diagnostics);
        var reviews = new SortedDictionary<ClauseKey, Review>(ClauseKey.Order);
        foreach (var entry in (value as JsonObject)?.Items<JsonObject>("entries") ?? [])
        {
            Add(entry, reviews, diagnostics);
        }

        return diagnostics.Count == faultsBefore ? new(reviews) : null;
    }

    /// <summary>The lock with other reviews in place of its own.</summary>
    public static CitationLock Of(IEnumerable<KeyValuePair<ClauseKey, Review>> reviews) => new(new(reviews.ToDictionary(), ClauseKey.Order));

    /// <summary>The file's text: one entry a line, in order, so that a change shows as a line.</summary>
    public string ToJson(string? schema)
    {
        var text = new StringBuilder("{\n");
        if (schema is not null)
        {
            text.Append("  \"$schema\": ").Append(Quote(schema)).Append(",\n");
        }

        text.Append("  \"entries\": [");
        var separator = "\n";
        foreach (var (key, review) in _reviews)
        {
            text.Append(separator).Append("    { \"document\": ").Append(Quote(key.Document))
                .Append(", \"version\": ").Append(Quote(IsoDate.Format(key.Version)))
                .Append(", \"clause\": ").Append(Quote(key.Clause))
                .Append(", \"sha256\": ").Append(Quote(review.Sha256))
                .Append(", \"reviewer\": ").Append(Quote(review.Reviewer))
                .Append(", \"reviewed\": ").Append(Quote(IsoDate.Format(review.Reviewed)))
                .Append(" }");
            separator = ",\n";
        }

        return text.Append(_reviews.Count == 0 ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    private static void Add(JsonObject entry, SortedDictionary<ClauseKey, Review> reviews, DiagnosticBag diagnostics)
    {
        if (entry.String("document") is { } document && entry.String("clause") is { } clause && entry.String("sha256") is { } hash
            && entry.String("reviewer") is { } reviewer && Day(entry, "version") is { } version && Day(entry, "reviewed") is { } reviewed
            && !reviews.TryAdd(new(document.Value, version, clause.Value), new(hash.Value, reviewer.Value, reviewed)))
        {
            diagnostics.Add(Faults.SameIdTwice(entry.At, "lock entry", new ClauseKey(document.Value, version, clause.Value).ToString(), entry.At));
        }
    }

    private static DateOnly? Day(JsonObject entry, string property) =>
        entry.String(property) is { } text && IsoDate.TryParse(text.Value, out var day) ? day : null;

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, LegibleJson.Encoder)}\"";
}
