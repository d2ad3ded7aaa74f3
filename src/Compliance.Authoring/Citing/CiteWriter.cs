using System.Text.Json;
using Compliance.Authoring.Archive;
using Compliance.Json;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Citing;

/// <summary>Writes the cite of a passage as a rule has it: where it stands, by the version from which it stands there.</summary>
internal static class CiteWriter
{
    /// <summary>A cite for each document, ready to be pasted as a rule's <c>cites</c>; texts without a date, and versions in which the words are not told apart, are left out.</summary>
    /// <param name="archive">The archive, for the versions that do not hold the passage.</param>
    /// <param name="words">The passage.</param>
    /// <param name="found">Where it stands.</param>
    /// <returns>The JSON; null where six words at each end do not tell the passage apart in some version.</returns>
    public static string? Write(ArchiveFolder archive, string words, IReadOnlyList<FoundPassage> found)
    {
        var several = found.Select(passage => passage.Vendor).Distinct(StringComparer.Ordinal).Skip(1).Any();
        var cites = found.Where(passage => passage is { IsUnique: true, Effective: not null })
            .GroupBy(passage => (passage.Vendor, passage.Document))
            .Select(document => (Document: several ? $"{document.Key.Vendor}/{document.Key.Document}" : document.Key.Document, Places: Places(archive, words, [.. document])))
            .ToList();
        return cites.Exists(cite => cite.Places.Any(place => place is { Clause: not null, Anchor: null })) ? null : Json(cites);
    }

    /// <summary>Where the passage stands, a place for each version in which that changes.</summary>
    private static IReadOnlyList<Place> Places(ArchiveFolder archive, string words, IReadOnlyList<FoundPassage> found)
    {
        var common = ShortestAnchor.Of(words, [.. found.Select(passage => passage.Clauses[0])]);
        var byVersion = found.ToDictionary(passage => passage.Version, passage => passage.Clauses[0], StringComparer.Ordinal);
        var places = new List<Place>();
        var versions = archive.Versions(found[0].Vendor, found[0].Document).Where(version => IsoDate.TryParse(version, out _)).ToList();
        foreach (var version in versions)
        {
            var clause = byVersion.GetValueOrDefault(version);
            var place = new Place(version, clause?.Id, clause is null ? null : common ?? ShortestAnchor.Of(words, [clause]));
            if (places.Count == 0 ? clause is not null : places[^1] with { Version = version } != place)
            {
                places.Add(place);
            }
        }

        return places is [var only] && string.Equals(only.Version, versions[0], StringComparison.Ordinal) ? [only with { Version = null }] : places;
    }

    private static string Json(IReadOnlyList<(string Document, IReadOnlyList<Place> Places)> cites) => JsonReport.WriteValue(json =>
    {
        json.WriteStartArray();
        foreach (var (document, places) in cites)
        {
            json.WriteStartObject();
            json.WriteString("document", document);
            json.WritePropertyName("clause");
            WriteDated(json, places, place => place.Clause, json.WriteStringValue);
            json.WritePropertyName("anchor");
            WriteDated(json, [.. places.Where(place => place.Anchor is not null)], place => place.Anchor, anchor => Write(json, anchor!));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }) + "\n";

    /// <summary>One value where it is the same in all versions that have one, and for the clause in all versions there are; else one a version.</summary>
    private static void WriteDated<T>(Utf8JsonWriter json, IReadOnlyList<Place> places, Func<Place, T?> value, Action<T?> write)
        where T : class
    {
        var distinct = places.Select(value).Distinct().ToList();
        if (distinct.Count == 1 && (places[0].Version is null || distinct[0] is Anchor))
        {
            write(distinct[0]);
            return;
        }

        json.WriteStartObject();
        foreach (var place in places)
        {
            json.WritePropertyName(place.Version!);
            if (value(place) is { } there)
            {
                write(there);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Anchor anchor)
    {
        json.WriteStartObject();
        json.WriteString("start", anchor.Start);
        if (anchor.End is { } end)
        {
            json.WriteString("end", end);
        }

        json.WriteEndObject();
    }

    /// <param name="Version">The version from which the passage stands there; null where it stands there in all.</param>
    /// <param name="Clause">The clause's id; null where the passage stands nowhere from then on.</param>
    /// <param name="Anchor">The anchor; null where there is no clause, or none tells the passage apart.</param>
    private sealed record Place(string? Version, string? Clause, Anchor? Anchor);
}
