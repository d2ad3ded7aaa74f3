namespace Compliance.Rules.Compilation.Codes;

/// <summary>
/// Names that were looked up lately, each at a place that a few of its characters say: to compare with the one name there is less work than to hash all of
/// it, and next to none where callers use the same constants. A name that is not remembered is looked up as ever. Belongs to one thread at a time.
/// </summary>
internal sealed class NameMemory
{
    private const int PlaceBits = 10;
    private const int Places = 1 << PlaceBits;

    /// <summary>So many facts are remembered by their place in use cases, which mostly give the same ones in the same order.</summary>
    private const int FewFacts = 64;

    private readonly (string? Name, FactCodes? Fact)[] _inOrder = new (string?, FactCodes?)[FewFacts];
    private readonly (string? Name, FactCodes? Fact)[] _facts = new (string?, FactCodes?)[Places];
    private readonly (string? Name, FactCodes? Fact, int Code)[] _values = new (string?, FactCodes?, int)[Places];

    /// <summary>The fact of a name; null when there is none.</summary>
    /// <param name="book">The codes.</param>
    /// <param name="name">The name.</param>
    /// <param name="place">Its place in the use case.</param>
    public FactCodes? Fact(Codebook book, string name, int place)
    {
        if (place >= FewFacts)
        {
            return Fact(book, name);
        }

        ref var last = ref _inOrder[place];
        if (!ReferenceEquals(last.Name, name))
        {
            if (Fact(book, name) is not { } fact)
            {
                return null;
            }

            last = (name, fact);
        }

        return last.Fact;
    }

    /// <summary>The fact of a name; null when there is none.</summary>
    public FactCodes? Fact(Codebook book, string name)
    {
        ref var place = ref _facts[Place(name, 0)];
        if (!ReferenceEquals(place.Name, name) && !string.Equals(place.Name, name, StringComparison.Ordinal))
        {
            if (!book.ByName.TryGetValue(name, out var fact))
            {
                return null;
            }

            place = (name, fact);
        }

        return place.Fact;
    }

    /// <summary>The code of a value of a fact; -1 when the fact has no such value.</summary>
    public int Value(FactCodes fact, string name)
    {
        ref var place = ref _values[Place(name, fact.Index + 1)];
        if (!ReferenceEquals(place.Fact, fact) || (!ReferenceEquals(place.Name, name) && !string.Equals(place.Name, name, StringComparison.Ordinal)))
        {
            // Not remembered, for strangers' names may be of any length.
            if (fact.Find(name) is not (>= 0 and var code))
            {
                return -1;
            }

            place = (name, fact, code);
        }

        return place.Code;
    }

    /// <summary>Fibonacci hashing of the length, three characters and the fact.</summary>
    private static int Place(string name, int fact)
    {
        if (name.Length == 0)
        {
            return 0;
        }

        var key = (uint)(name[0] | (name[name.Length / 2] << 8) | (name[^1] << 16) | (name.Length << 24)) ^ ((uint)fact * 0x85EBCA6B);
        return (int)((key * 0x9E3779B1) >> (32 - PlaceBits));
    }
}
