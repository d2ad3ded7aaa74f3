using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Validation;

/// <summary>
/// The conditions that packs name once. A use of one is as if its text stood there, so each gets a copy of its own; names that use names are bound first, and what they
/// come to is bounded, for names that double each other would else grow without end. Belongs to one load; packs may use them side by side.
/// </summary>
internal sealed class NamedConditions
{
    /// <summary>Names that use names that use names … more deeply than this nobody can follow.</summary>
    private const int MostDeep = 16;

    /// <summary>Tests and connectives that one name may stand for.</summary>
    private const int MostParts = 1_000;

    /// <summary>Tests and connectives that all uses of names in the packs that are loaded together may stand for.</summary>
    private const long MostPartsTogether = 200_000;

    /// <summary>More circles than these are not looked for.</summary>
    private const int MostCircles = 20;

    private readonly Vocabulary _vocabulary;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _partsLeft = MostPartsTogether;

    private NamedConditions(Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        _vocabulary = vocabulary;
        _diagnostics = diagnostics;
    }

    private sealed record Entry(string FullId, PackDraft Pack, JsonProperty Property)
    {
        /// <summary>The conditions that it uses, each as often as it does.</summary>
        public List<Entry> Uses { get; } = [];

        /// <summary>How many names deep it is; 0 until it is bound.</summary>
        public int Depth { get; set; }

        /// <summary>How many tests and connectives it comes to.</summary>
        public long Parts { get; set; }

        /// <summary>Whether anything uses it.</summary>
        public bool IsUsed { get; set; }

        /// <summary>Null until it is bound, and of a faulty one.</summary>
        public Condition? Bound { get; set; }
    }

    /// <summary>Binds the named conditions of packs that are loaded together; a circle, and what rests on one, is reported and left out.</summary>
    public static NamedConditions Of(IReadOnlyList<PackDraft> packs, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var named = new NamedConditions(vocabulary, diagnostics);
        foreach (var pack in packs)
        {
            foreach (var property in pack.Root.Object("conditions")?.Properties ?? [])
            {
                named._entries.TryAdd($"{pack.Id}/{property.Name}", new($"{pack.Id}/{property.Name}", pack, property));
            }
        }

        named.BindAll();
        return named;
    }

    /// <summary>The conditions of a pack that nothing uses, by name; to be asked once all packs are bound.</summary>
    public IReadOnlyList<(string Name, SourceLocation At)> UnusedOf(PackDraft pack) =>
        [.. _entries.Values.Where(entry => !entry.IsUsed && IsOf(pack, entry)).Select(entry => (entry.Property.Name, entry.Property.At)).OrderBy(entry => entry.Name, StringComparer.Ordinal)];

    /// <summary>Binds the conditions of a pack, names resolved.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    public ConditionBinder BinderOf(PackDraft pack, DiagnosticBag diagnostics) => new(_vocabulary, name => Use(pack, name, diagnostics), diagnostics);

    /// <summary>How many more tests and connectives uses may stand for; negative once they stood for too many. To be set to what it was before uses that are bound again.</summary>
    public long PartsLeft { get => _partsLeft; set => _partsLeft = value; }


    private void BindAll()
    {
        var waiting = new Dictionary<Entry, int>(ReferenceEqualityComparer.Instance);
        var users = new Dictionary<Entry, List<Entry>>(ReferenceEqualityComparer.Instance);
        foreach (var entry in _entries.Values)
        {
            entry.Uses.AddRange(NamesIn(entry.Property.Value).Select(name => Find(entry.Pack, name.Value)).OfType<Entry>());
            waiting.Add(entry, entry.Uses.Count);
            users.TryAdd(entry, []);
            foreach (var used in entry.Uses)
            {
                (users.TryGetValue(used, out var ofUsed) ? ofUsed : users[used] = []).Add(entry);
            }
        }

        var ready = new Queue<Entry>(_entries.Values.Where(entry => waiting[entry] == 0));
        while (ready.TryDequeue(out var entry))
        {
            Bind(entry);
            foreach (var user in users[entry].Where(user => --waiting[user] == 0))
            {
                ready.Enqueue(user);
            }
        }

        foreach (var circle in Circles.Of(_entries.Values, entry => entry.Uses).Take(MostCircles))
        {
            _diagnostics.Add(Faults.ConditionCircle(circle[0].Property.At, circle.Append(circle[0]).Select(member => member.FullId)));
        }
    }

    private void Bind(Entry entry)
    {
        entry.Depth = 1 + entry.Uses.Select(used => used.Depth).DefaultIfEmpty().Max();
        entry.Parts = entry.Uses.Sum(used => used.Parts);
        var own = entry.Parts <= MostParts && entry.Property.Value is JsonObject json ? BinderOf(entry.Pack, _diagnostics).Bind(json) : null;
        entry.Parts = own is null ? entry.Parts : Count(own);
        if (entry.Depth > MostDeep && entry.Uses.TrueForAll(used => used.Depth <= MostDeep))
        {
            _diagnostics.Add(Faults.ConditionTooDeep(entry.Property.At, entry.FullId, MostDeep));
        }
        else if (entry.Parts > MostParts)
        {
            _diagnostics.Add(ReadingFaults.TooLarge(entry.Property.At, $"condition {Legible.Quote(entry.FullId)}, with the conditions it uses,", entry.Parts, MostParts, "tests and connectives"));
            entry.Parts = 0;
        }
        else if (entry.Depth <= MostDeep)
        {
            entry.Bound = own;
        }
    }

    private Condition? Use(PackDraft pack, JsonString name, DiagnosticBag diagnostics)
    {
        if (Find(pack, name.Value) is not { } entry)
        {
            diagnostics.Add(() => Faults.UnknownCondition(name.At, name.Value, diagnostics.Candidates(NamesFor(pack))));
            return null;
        }

        entry.IsUsed = true;
        if (entry.Bound is not { } bound)
        {
            return null;
        }

        var left = Interlocked.Add(ref _partsLeft, -entry.Parts);
        if (left >= 0)
        {
            return Copy(bound);
        }

        if (left + entry.Parts >= 0)
        {
            diagnostics.Add(ReadingFaults.TooLarge(name.At, "what the uses of named conditions come to", MostPartsTogether - left, MostPartsTogether, "tests and connectives"));
        }

        return null;
    }

    /// <summary>A condition of the pack itself, or of a pack of layer reference by its full id.</summary>
    private Entry? Find(PackDraft pack, string name) =>
        _entries.GetValueOrDefault(pack.FullId(name)) is { } entry && (IsOf(pack, entry) || entry.Pack.Layer == Layer.Reference) ? entry : null;

    private IEnumerable<string> NamesFor(PackDraft pack) => _entries.Values
        .Where(entry => IsOf(pack, entry) || entry.Pack.Layer == Layer.Reference)
        .Select(entry => IsOf(pack, entry) ? entry.Property.Name : entry.FullId);

    private static bool IsOf(PackDraft pack, Entry entry) => string.Equals(entry.Pack.Id, pack.Id, StringComparison.Ordinal);

    /// <summary>The names of conditions that stand anywhere in a condition.</summary>
    private static IEnumerable<JsonString> NamesIn(JsonValue value) => value switch
    {
        JsonArray array => array.Items.SelectMany(NamesIn),
        JsonObject condition => condition.Properties.SelectMany(property =>
            string.Equals(property.Name, ConditionBinder.Named, StringComparison.Ordinal) && property.Value is JsonString name ? [name] : NamesIn(property.Value)),
        _ => [],
    };

    private static long Count(Condition condition) => condition switch
    {
        AllOf all => 1 + all.Parts.Sum(Count),
        AnyOf any => 1 + any.Parts.Sum(Count),
        Not not => 1 + Count(not.Part),
        _ => 1,
    };

    /// <summary>The same condition as objects of its own, each with its place: what changes one use changes no other.</summary>
    private static Condition Copy(Condition condition) => condition switch
    {
        AllOf all => all with { Parts = [.. all.Parts.Select(Copy)] },
        AnyOf any => any with { Parts = [.. any.Parts.Select(Copy)] },
        Not not => not with { Part = Copy(not.Part) },
        _ => condition with { },
    };
}
