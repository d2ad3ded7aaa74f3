using Compliance.Authoring.Archive;

namespace Compliance.Authoring.Starting;

/// <summary>A document of a pack that is begun, as an archive holds it. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The title that its latest text gives itself, else its id in words.</param>
/// <param name="Versions">Its dated versions, oldest first; may be empty.</param>
/// <param name="Clauses">The top-level clauses of the latest version that can be read.</param>
/// <param name="AllClauses">The ids of the clauses of all versions, each once, by the top-level clause they stand in.</param>
/// <param name="Undecided">What is known to be missing of it, a sentence each, with the day from which and until which.</param>
internal sealed record StartedDocument(
    string Id,
    string Title,
    IReadOnlyList<StartedVersion> Versions,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<IReadOnlyList<string>> AllClauses,
    IReadOnlyList<Undecided> Undecided)
{
    /// <summary>The documents of a vendor, by id: those of which the archive holds texts, and those of which the index lists lost captures alone.</summary>
    public static IReadOnlyList<StartedDocument> Of(ArchiveFolder archive, string vendor, IReadOnlyList<Capture> captures) =>
    [
        .. archive.Documents(vendor).Union(captures.Select(capture => capture.Document).Where(ArchiveName.IsId), StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(document => Of(archive, vendor, document, [.. captures.Where(capture => string.Equals(capture.Document, document, StringComparison.Ordinal))])),
    ];

    private static StartedDocument Of(ArchiveFolder archive, string vendor, string document, IReadOnlyList<Capture> captures)
    {
        var names = archive.Versions(vendor, document);
        var dates = names.Where(name => IsoDate.TryParse(name, out _)).ToList();
        var outlines = names.Select(name => archive.Find(vendor, document, name)?.Outline).OfType<DocumentOutline>().ToList();
        var dated = dates.Select(name => archive.Find(vendor, document, name)?.Outline).OfType<DocumentOutline>().ToList();
        var latest = dated.LastOrDefault() ?? outlines.LastOrDefault();
        return new(
            document,
            latest?.Title ?? Words(document),
            [.. dates.Select((date, index) => Version(date, dates.ElementAtOrDefault(index + 1), captures.FirstOrDefault(capture => capture.File == $"{vendor}/{document}/{date}.md")))],
            latest?.TopLevel ?? [],
            [.. dated.SelectMany(outline => outline.Clauses).Select(clause => clause.Id).Distinct(StringComparer.Ordinal)
                .GroupBy(id => id.Split('/')[0], StringComparer.Ordinal).Select(section => (IReadOnlyList<string>)[.. section])],
            [.. Missing(archive, vendor, document, names, dates)]);
    }

    /// <summary>A capture of a day on which another version was in force, or before its own, says nothing of how long it was.</summary>
    private static StartedVersion Version(string date, string? next, Capture? capture)
    {
        var captured = capture?.Captured is { } day ? IsoDate.Format(day) : null;
        var inForce = captured is not null && string.CompareOrdinal(captured, date) >= 0 && (next is null || string.CompareOrdinal(captured, next) < 0);
        return new(date, captured, inForce ? captured : null, capture?.Source);
    }

    private static IEnumerable<Undecided> Missing(ArchiveFolder archive, string vendor, string document, IReadOnlyList<string> names, List<string> dates)
    {
        if (dates.Count == 0)
        {
            yield return names.Count == 0
                ? new(document, $"To decide: {Words(document)}, of which every capture was lost", null, null)
                : new(document, $"To decide: {Words(document)}, held without a date", null, null);
            yield break;
        }

        if (names.Count > dates.Count)
        {
            yield return new($"{document}-undated", $"To decide: a text of {Words(document)} held without a date", null, null);
        }

        foreach (var (date, index) in dates.Select((date, index) => (date, index)).Where(pair => archive.Find(vendor, document, pair.date)?.Outline is null))
        {
            yield return new($"{document}-{date}", $"To decide: {Words(document)} of {date}, whose capture is broken", date, dates.ElementAtOrDefault(index + 1));
        }
    }

    /// <summary>An id as words: <c>Terms of service</c>.</summary>
    public static string Words(string id) => $"{char.ToUpperInvariant(id[0])}{id[1..].Replace('-', ' ')}";
}

/// <summary>A dated version. Immutable.</summary>
/// <param name="Effective">The first day in force.</param>
/// <param name="Captured">The day it was captured; null where it is not known.</param>
/// <param name="LastSeen">The last day it was found in force; null where no capture shows it.</param>
/// <param name="Source">Where from; null where it is not known.</param>
internal sealed record StartedVersion(string Effective, string? Captured, string? LastSeen, string? Source);

/// <summary>A text that is missing, and of which the author is to decide what it governs. Immutable.</summary>
internal sealed record Undecided(string Id, string Title, string? From, string? Until);
