namespace Compliance.Rules.Vocabularies;

/// <summary>
/// The named values of a fact, broader above narrower. Each value has the half-open range of preorder numbers of itself and all that is narrower,
/// so that "is narrower than" is a comparison of numbers. Immutable.
/// </summary>
/// <remarks>
/// A country of a region fact, or of a set of regions, that lists no parts stands for parts the vocabulary does not list: any well-formed ISO 3166-2 code
/// under it is a value, told apart by its name only.
/// </remarks>
internal sealed class ValueTree
{
    private readonly Entry[] _entries;
    private readonly Dictionary<string, int> _byName;
    private readonly Dictionary<string, List<int>> _byOtherName;

    private ValueTree(Entry[] entries, Dictionary<string, int> byName, bool areRegions)
    {
        _entries = entries;
        _byName = byName;
        AreRegions = areRegions;
        _byOtherName = OtherNames(areRegions ? entries : [], byName);
    }

    public static ValueTree Empty { get; } = new([], new(StringComparer.Ordinal), areRegions: false);

    /// <summary>Whether the values are regions, whose countries have parts that are not listed.</summary>
    public bool AreRegions { get; }

    /// <summary>Main names in vocabulary order, broader before narrower.</summary>
    public IEnumerable<string> Names => _entries.Where(entry => !entry.IsOpenPart).Select(entry => entry.Name);

    /// <summary>The preorder numbers in use are 0 until this.</summary>
    public int Count => _entries.Length;

    /// <summary>Builds the tree. Names and aliases must be unique; validation has seen to that.</summary>
    /// <param name="roots">The broadest values.</param>
    /// <param name="areRegions">Whether the values are regions.</param>
    public static ValueTree Build(IEnumerable<ValueDefinition> roots, bool areRegions)
    {
        var entries = new List<Entry>();
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var root in roots)
        {
            Append(root);
        }

        return new([.. entries], byName, areRegions);

        void Append(ValueDefinition value)
        {
            var id = entries.Count;
            entries.Add(null!);
            byName.TryAdd(value.Name, id);
            foreach (var alias in value.Aliases)
            {
                byName.TryAdd(alias, id);
            }

            foreach (var narrower in value.Narrower)
            {
                Append(narrower);
            }

            if (areRegions && value.Narrower.Count == 0 && RegionCode.IsCountry(value.Name))
            {
                entries.Add(new(value.Name, entries.Count + 1, IsOpenPart: true, value.Name));
            }

            entries[id] = new(value.Name, entries.Count, IsOpenPart: false, value.Title);
        }
    }

    /// <summary>The value of that name or alias; null when there is none. A part of a country is named by the country's main name.</summary>
    public NamedValue? Find(string name)
    {
        if (_byName.TryGetValue(name, out var id))
        {
            return new(id, _entries[id].Name);
        }

        if (KnownAs(name) is [var only])
        {
            return only;
        }

        if (!AreRegions || RegionCode.CountryOfPart(name) is not { } country || !_byName.TryGetValue(country, out var countryId))
        {
            return null;
        }

        return countryId + 1 < _entries[countryId].End && _entries[countryId + 1].IsOpenPart
            ? new(countryId + 1, $"{_entries[countryId].Name}{name[country.Length..]}")
            : null;
    }

    /// <summary>The places that people know by a title or alias, in any case of letters; a name that several have names none of them.</summary>
    /// <returns>In vocabulary order; empty where the values are no regions, or none is known so.</returns>
    public IReadOnlyList<NamedValue> KnownAs(string name) => _byOtherName.TryGetValue(name, out var ids) ? [.. ids.Distinct().Order().Select(At)] : [];

    /// <summary>Titles, aliases, and what a title says before a bracket that tells it from another: “Georgia (US state)” is known as Georgia as well.</summary>
    private static Dictionary<string, List<int>> OtherNames(Entry[] entries, Dictionary<string, int> byName)
    {
        var others = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        if (entries.Length == 0)
        {
            return others;
        }

        for (var id = 0; id < entries.Length; id++)
        {
            if (entries[id] is { IsOpenPart: false, Title: { Length: > 0 } title })
            {
                Add(title, id);
            }
        }

        foreach (var (name, id) in byName)
        {
            if (!string.Equals(entries[id].Name, name, StringComparison.Ordinal))
            {
                Add(name, id);
            }
        }

        var known = others.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var id = 0; id < entries.Length; id++)
        {
            if (entries[id] is { IsOpenPart: false, Title: { Length: > 0 } title } && BeforeBracket(title) is var shorter && known.Contains(shorter))
            {
                Add(shorter, id);
            }
        }

        return others;

        void Add(string name, int id) => (others.TryGetValue(name, out var ids) ? ids : others[name] = []).Add(id);
    }

    private static string BeforeBracket(string title) => title.Split(" (", 2)[0];

    /// <summary>Whether a use case that gives <paramref name="given"/> meets a test for <paramref name="wanted"/>.</summary>
    /// <returns>True for the same or a narrower value, Unknown for a broader one, else False.</returns>
    public Truth Meets(NamedValue given, NamedValue wanted)
    {
        if (given.Id == wanted.Id)
        {
            return string.Equals(given.Name, wanted.Name, StringComparison.Ordinal).ToTruth();
        }

        if (given.Id > wanted.Id && given.Id < _entries[wanted.Id].End)
        {
            return Truth.True;
        }

        return wanted.Id > given.Id && wanted.Id < _entries[given.Id].End ? Truth.Unknown : Truth.False;
    }

    /// <summary>What <see cref="Meets"/> says at best of each of some values and all that are wanted, in a step for each of either.</summary>
    /// <param name="given">The values.</param>
    /// <param name="wanted">Those wanted.</param>
    public Truth[] MeetSome(IReadOnlyList<NamedValue> given, IReadOnlyList<NamedValue> wanted)
    {
        var named = wanted.ToHashSet();
        var before = new int[Count + 1];
        var broader = new int[Count + 1];
        foreach (var id in wanted.Select(value => value.Id))
        {
            before[id + 1]++;
            broader[id + 1]++;
            broader[_entries[id].End]--;
        }

        for (var id = 0; id < Count; id++)
        {
            before[id + 1] += before[id];
            broader[id + 1] += broader[id];
        }

        return [.. given.Select(value => named.Contains(value) || broader[value.Id] > 0 ? Truth.True : before[_entries[value.Id].End] > before[value.Id + 1] ? Truth.Unknown : Truth.False)];
    }

    /// <summary>The value of a preorder number; of one that stands for unlisted parts, a value equal to none that has a name of its own.</summary>
    public NamedValue At(int id) => new(id, _entries[id].Name);

    /// <summary>Whether a preorder number stands for the unlisted parts of a country, which are told apart by name only.</summary>
    public bool IsOpenPart(int id) => _entries[id].IsOpenPart;

    /// <summary>The main names narrower than a value, broader before narrower; empty when there are none or they are not listed.</summary>
    public IEnumerable<string> Narrower(NamedValue value)
    {
        for (var id = value.Id + 1; id < _entries[value.Id].End; id++)
        {
            if (!_entries[id].IsOpenPart)
            {
                yield return _entries[id].Name;
            }
        }
    }

    /// <summary>The main names of the values that a value is narrower than, the nearest first.</summary>
    public IEnumerable<string> Broader(NamedValue value)
    {
        for (var id = value.Id - 1; id >= 0; id--)
        {
            if (value.Id < _entries[id].End && !_entries[id].IsOpenPart)
            {
                yield return _entries[id].Name;
            }
        }
    }

    /// <summary>The title of a value; its name where the vocabulary gives none.</summary>
    public string Title(NamedValue value) =>
        _entries[value.Id] is { IsOpenPart: false, Title.Length: > 0 } entry ? entry.Title : value.Name;

    /// <summary>Every name and alias.</summary>
    public IEnumerable<string> NamesAndAliases => _byName.Keys;

    /// <summary>The aliases of a value, in vocabulary order.</summary>
    public IEnumerable<string> Aliases(NamedValue value) =>
        _byName.Where(pair => pair.Value == value.Id && !string.Equals(pair.Key, value.Name, StringComparison.Ordinal)).Select(pair => pair.Key);

    private sealed record Entry(string Name, int End, bool IsOpenPart, string Title);
}

/// <summary>A value as a vocabulary declares it.</summary>
internal sealed record ValueDefinition(string Name, string Title, IReadOnlyList<string> Aliases, IReadOnlyList<ValueDefinition> Narrower);

/// <summary>A value of one fact: its preorder number in the fact's tree, and its main name.</summary>
internal readonly record struct NamedValue(int Id, string Name);
