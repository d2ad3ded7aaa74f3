using System.Buffers;
using System.Text;
using System.Text.Json;
using Compliance.Authoring.Archive;
using Compliance.Json;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Citing;

/// <summary>Writes cites of a passage as a rule has them: one for each stretch of versions in which it stands in the same clause.</summary>
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
            .SelectMany(document => Stretches(archive, words, [.. document], several ? $"{document.Key.Vendor}/{document.Key.Document}" : document.Key.Document))
            .ToList();
        return cites.Exists(cite => cite.Anchor is null) ? null : Json(cites);
    }

    private static IEnumerable<CiteDraft> Stretches(ArchiveFolder archive, string words, IReadOnlyList<FoundPassage> found, string document)
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
            yield return new(document, id, first == 0 ? null : dates[first], end == dates.Count ? null : dates[end], common ?? ShortestAnchor.Of(words, [.. found.Skip(at).Take(next - at).Select(passage => passage.Clauses[0])]));
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
                WriteIfThere(json, "from", cite.From);
                WriteIfThere(json, "until", cite.Until);
                json.WriteString("clause", cite.Clause);
                json.WriteStartObject("anchor");
                json.WriteString("start", cite.Anchor!.Start);
                WriteIfThere(json, "end", cite.Anchor.End);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteIfThere(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <param name="Document">The document as the rule names it.</param>
    /// <param name="Clause">The clause's id.</param>
    /// <param name="From">The first version; null for the document's first.</param>
    /// <param name="Until">The first version no longer meant; null for none.</param>
    /// <param name="Anchor">The anchor; null where there is none.</param>
    private sealed record CiteDraft(string Document, string Clause, string? From, string? Until, Anchor? Anchor);
}
