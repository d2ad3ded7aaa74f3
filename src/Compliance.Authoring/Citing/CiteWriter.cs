using System.Buffers;
using System.Text;
using System.Text.Json;
using Compliance.Authoring.Archive;
using Compliance.Json;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Citing;

/// <summary>Writes cites of a passage as a rule has them: one for each document, with the clause in which it stands by version.</summary>
internal static class CiteWriter
{
    /// <summary>The cites, ready to be pasted as a rule's <c>cites</c>; versions without a date, and those in which the words are not told apart, are left out.</summary>
    /// <param name="archive">The archive, for the versions that do not hold the passage.</param>
    /// <param name="words">The passage.</param>
    /// <param name="found">Where it stands.</param>
    /// <returns>The JSON; null where six words at each end do not tell the passage apart in some version.</returns>
    public static string? Write(ArchiveFolder archive, string words, IReadOnlyList<FoundPassage> found)
    {
        var several = found.Select(passage => passage.Vendor).Distinct(StringComparer.Ordinal).Skip(1).Any();
        var cites = found.Where(passage => passage is { IsUnique: true, Effective: not null })
            .GroupBy(passage => (passage.Vendor, passage.Document))
            .Select(document => new CiteDraft(several ? $"{document.Key.Vendor}/{document.Key.Document}" : document.Key.Document, [.. Stretches(archive, words, [.. document])]))
            .ToList();
        return cites.Exists(cite => cite.Stretches.Any(stretch => stretch.Anchor is null)) ? null : Json(cites);
    }

    private static IEnumerable<Stretch> Stretches(ArchiveFolder archive, string words, IReadOnlyList<FoundPassage> found)
    {
        var dates = archive.Versions(found[0].Vendor, found[0].Document).Where(version => IsoDate.TryParse(version, out _)).ToList();
        var common = ShortestAnchor.Of(words, [.. found.Select(passage => passage.Clauses[0])]);
        var at = 0;
        while (at < found.Count)
        {
            var (first, id) = (dates.IndexOf(found[at].Version), found[at].Clauses[0].Id);
            var next = at + 1;
            while (next < found.Count && dates.IndexOf(found[next].Version) == first + next - at && string.Equals(found[next].Clauses[0].Id, id, StringComparison.Ordinal))
            {
                next++;
            }

            var end = first + next - at;
            yield return new(id, dates[first], end == dates.Count ? null : dates[end], first == 0, common ?? ShortestAnchor.Of(words, [.. found.Skip(at).Take(next - at).Select(passage => passage.Clauses[0])]));
            at = next;
        }
    }

    private static string Json(IReadOnlyList<CiteDraft> cites)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, VerdictJson.CompactOptions with { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var cite in cites)
            {
                json.WriteStartObject();
                json.WriteString("document", cite.Document);
                WriteClause(json, cite.Stretches);
                WriteAnchor(json, cite.Stretches);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteClause(Utf8JsonWriter json, IReadOnlyList<Stretch> stretches)
    {
        if (stretches is [{ IsFromTheFirst: true, Until: null, Clause: var everywhere }])
        {
            json.WriteString("clause", everywhere);
            return;
        }

        json.WriteStartObject("clause");
        for (var index = 0; index < stretches.Count; index++)
        {
            json.WriteString(stretches[index].From, stretches[index].Clause);
            if (stretches[index].Until is { } until && (index + 1 == stretches.Count || !string.Equals(stretches[index + 1].From, until, StringComparison.Ordinal)))
            {
                json.WriteNull(until);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteAnchor(Utf8JsonWriter json, IReadOnlyList<Stretch> stretches)
    {
        if (stretches.All(stretch => stretch.Anchor == stretches[0].Anchor))
        {
            Write(json, "anchor", stretches[0].Anchor!);
            return;
        }

        json.WriteStartObject("anchor");
        foreach (var stretch in stretches)
        {
            Write(json, stretch.From, stretch.Anchor!);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Anchor anchor)
    {
        json.WriteStartObject(name);
        json.WriteString("start", anchor.Start);
        if (anchor.End is { } end)
        {
            json.WriteString("end", end);
        }

        json.WriteEndObject();
    }

    /// <param name="Document">The document as the rule names it.</param>
    /// <param name="Stretches">Where the passage stands, by date; never empty.</param>
    private sealed record CiteDraft(string Document, IReadOnlyList<Stretch> Stretches);

    /// <param name="Clause">The clause's id.</param>
    /// <param name="From">The first version.</param>
    /// <param name="Until">The first version no longer meant; null for none.</param>
    /// <param name="IsFromTheFirst">Whether the first is the document's first.</param>
    /// <param name="Anchor">The anchor; null where there is none.</param>
    private sealed record Stretch(string Clause, string From, string? Until, bool IsFromTheFirst, Anchor? Anchor);
}
