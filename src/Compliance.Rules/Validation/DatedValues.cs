using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Validation;

/// <summary>
/// A value of a cite by the versions of its document: one for all of them, or each from a version on. Days that are no version, or out of order, have been reported
/// and are left out. Immutable.
/// </summary>
internal sealed class DatedValues
{
    private static readonly DatedValues None = new([], isByDate: false, areSound: true);

    private DatedValues(IReadOnlyList<Entry> all, bool isByDate, bool areSound)
    {
        All = all;
        IsByDate = isByDate;
        AreSound = areSound;
    }

    /// <summary>A value and the first day of the version from which it counts; null means since the first version.</summary>
    public sealed record Entry(DateOnly? From, JsonValue Value, SourceLocation At);

    /// <summary>By day; empty where the cite has no such property.</summary>
    public IReadOnlyList<Entry> All { get; }

    /// <summary>Whether it is written by date.</summary>
    public bool IsByDate { get; }

    /// <summary>Whether nothing was reported of its days.</summary>
    public bool AreSound { get; }

    /// <summary>The value that counts from a day on; null where there is none yet.</summary>
    public Entry? At(DateOnly? day) => All.LastOrDefault(entry => entry.From is null || entry.From <= day);

    /// <summary>Whether a value of a cite is written by date.</summary>
    public static bool IsWrittenByDate(JsonObject cite, string name) => cite[name] is JsonObject map && DatedShape.IsByDate(map);

    public static DatedValues Of(JsonObject cite, string name, PolicyDocument document, DiagnosticBag diagnostics)
    {
        if (cite[name] is not JsonObject map || !DatedShape.IsByDate(map))
        {
            return cite[name] is { } value ? new([new(From: null, value, cite.At)], isByDate: false, areSound: true) : None;
        }

        var entries = new List<Entry>();
        foreach (var property in map.Properties)
        {
            if (!IsoDate.TryParse(property.Name, out var day))
            {
                continue;
            }

            if (document.Versions.Count > 0 && !document.HasVersion(day))
            {
                diagnostics.Add(Faults.NotAnEffectiveDate(
                    property.At, name, property.Name, document.FullId, document.Versions.Select(version => IsoDate.Format(version.Effective))));
            }
            else if (entries.Count > 0 && day <= entries[^1].From)
            {
                diagnostics.Add(Faults.DatesOutOfOrder(property.At, name, property.Name, IsoDate.Format(entries[^1].From!.Value)));
            }
            else
            {
                entries.Add(new(day, property.Value, property.At));
            }
        }

        return new(entries, isByDate: true, areSound: entries.Count == map.Properties.Count && entries.Count > 0);
    }
}
