using System.Globalization;
using System.Text;
using Compliance.Register.Storage;

namespace Compliance.Register.Chain;

/// <summary>Goes along a chain from its first entry and names what was done to it. Belongs to one verification.</summary>
/// <param name="expected">A head that was kept elsewhere; null for none.</param>
internal sealed class ChainWalk(RegisterHead? expected)
{
    private const int Most = 1_000;

    private readonly List<Tampering> _found = [];

    /// <summary>Entries whose hash does not fit: by number, what it would be under which other number is asked at the end.</summary>
    private readonly List<EntryRow> _unfit = [];

    private readonly Dictionary<long, HashSet<string>> _redactions = [];
    private readonly Dictionary<long, IReadOnlyDictionary<string, string>> _open = [];
    private readonly HashSet<long> _redacted = [];
    private readonly HashSet<(long Sequence, string Field)> _seen = [];
    private RegisterHead _head = RegisterHead.Empty;
    private bool _wasMet = expected is null or { Sequence: 0 };

    /// <summary>Looks at the next entry, by number.</summary>
    public void Next(EntryRow row, IReadOnlyList<TextRow> texts)
    {
        var isGap = row.Sequence != _head.Sequence + 1;
        if (isGap)
        {
            var (first, last) = (_head.Sequence + 1, row.Sequence - 1);
            Add(TamperingKind.Deleted, first, first == last ? "the entry is missing" : string.Create(CultureInfo.InvariantCulture, $"the entries up to {last} are missing"));
        }

        var fits = IsJson(row) && string.Equals(EntryBytes.Hash(row), row.Hash, StringComparison.Ordinal);
        if (!fits)
        {
            _unfit.Add(row);
        }
        else if (!isGap && !string.Equals(row.Previous, _head.Hash, StringComparison.Ordinal) && _unfit.All(unfit => unfit.Sequence != row.Sequence - 1))
        {
            Add(TamperingKind.Unlinked, row.Sequence, "the entry does not follow the one before it: one of the two was put in or replaced");
        }

        if (expected is not null && row.Sequence == expected.Sequence)
        {
            _wasMet = true;
            if (fits && !string.Equals(row.Hash, expected.Hash, StringComparison.Ordinal))
            {
                Add(TamperingKind.Rewritten, row.Sequence, "the entry is not the one of the head that was given: the register was written anew up to here");
            }
        }

        if (fits)
        {
            Texts(row, texts);
        }

        _head = new(row.Sequence, row.Hash);
    }

    /// <summary>What came of it.</summary>
    public RegisterVerification End()
    {
        foreach (var row in _unfit)
        {
            var written = _unfit.Count > Most ? null : _unfit.Select(other => other.Sequence).Where(sequence => sequence != row.Sequence)
                .Cast<long?>().FirstOrDefault(sequence => string.Equals(EntryBytes.Hash(row, sequence!.Value), row.Hash, StringComparison.Ordinal));
            _ = written is { } place
                ? Add(TamperingKind.Reordered, row.Sequence, string.Create(CultureInfo.InvariantCulture, $"the entry was written as number {place}"))
                : Add(TamperingKind.Changed, row.Sequence, "the entry says something else than when it was written");
        }

        foreach (var (sequence, seals) in _open)
        {
            var said = _redactions.GetValueOrDefault(sequence);
            foreach (var field in seals.Keys.Where(field => said?.Contains(field) != true))
            {
                Add(TamperingKind.TextDeleted, sequence, $"its text {Legible.Quote(field)} is gone, and no entry says that it was redacted");
            }

            _redacted.Add(sequence);
        }

        foreach (var (sequence, fields) in _redactions)
        {
            foreach (var field in fields.Where(field => _open.GetValueOrDefault(sequence)?.ContainsKey(field) != true && _seen.Contains((sequence, field))))
            {
                Add(TamperingKind.TextChanged, sequence, $"its text {Legible.Quote(field)} is there again, though it was redacted");
            }
        }

        if (!_wasMet)
        {
            Add(TamperingKind.Truncated, _head.Sequence, string.Create(CultureInfo.InvariantCulture, $"the register ends here, before entry {expected!.Sequence} of the head that was given: its end was cut off, or an old copy put in its place"));
        }

        return new(_head, [.. _found.OrderBy(tampering => tampering.Sequence).ThenBy(tampering => tampering.Kind)], [.. _redacted.Order()]);
    }

    /// <summary>Holds the texts of an entry against its seals.</summary>
    private void Texts(EntryRow row, IReadOnlyList<TextRow> texts)
    {
        var seals = Seals.Read(row.Sealed);
        foreach (var text in texts)
        {
            _seen.Add((row.Sequence, text.Field));
            if (!seals.TryGetValue(text.Field, out var seal) || !string.Equals(Seals.Of(text.Salt, text.Text), seal, StringComparison.Ordinal))
            {
                Add(TamperingKind.TextChanged, row.Sequence, $"its text {Legible.Quote(text.Field)} is not the one that was written");
            }
        }

        var gone = seals.Where(seal => !texts.Any(text => string.Equals(text.Field, seal.Key, StringComparison.Ordinal))).ToDictionary(StringComparer.Ordinal);
        if (gone.Count > 0)
        {
            _open[row.Sequence] = gone;
        }

        if (string.Equals(row.Kind, Words<EntryKind>.NameOf(EntryKind.Redaction), StringComparison.Ordinal) && row.About is { } about)
        {
            var fields = EntryDetails.Read(row.Details, new())?.Fields ?? [];
            if (!_redactions.TryAdd(about, [.. fields]))
            {
                _redactions[about].UnionWith(fields);
            }
        }
    }

    /// <summary>Whether each part of an entry is one value of JSON, so that no part can pass for another with the same bytes in all.</summary>
    private static bool IsJson(EntryRow row) =>
        new[] { row.Packs, row.UseCase ?? EntryBytes.None, row.Verdict ?? EntryBytes.None, row.Details, row.Sealed }.All(part =>
            StrictJson.Read(new("entry", Encoding.UTF8.GetBytes(part)), new(), EntryLimits.Entry) is not null);

    private bool Add(TamperingKind kind, long sequence, string message)
    {
        if (_found.Count < Most)
        {
            _found.Add(new(kind, sequence, message));
        }

        return true;
    }
}
