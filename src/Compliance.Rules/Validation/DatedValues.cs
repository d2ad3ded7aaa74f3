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
    public Entry? At(DateOnly? day)
    {
        for (var index = All.Count - 1; index >= 0; index--)
        {
            if (All[index].From is null || All[index].From <= day)
            {
                return All[index];
            }
        }

        return null;
    }

    /// <summary>The days on which one of two values changes, by date, each once; null first, where one counts since the first version.</summary>
    public static List<DateOnly?> Starts(DatedValues one, DatedValues other)
    {
        var starts = new List<DateOnly?>(one.All.Count + other.All.Count);
        for (var (left, right) = (0, 0); left < one.All.Count || right < other.All.Count;)
        {
            var isLeft = right == other.All.Count || (left < one.All.Count && !(one.All[left].From > other.All[right].From) && !(one.All[left].From is not null && other.All[right].From is null));
            var from = isLeft ? one.All[left++].From : other.All[right++].From;
            if (starts.Count == 0 || starts[^1] != from)
            {
                starts.Add(from);
            }
        }

        return starts;
    }

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
