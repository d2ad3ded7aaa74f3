using Compliance.Rules.Compilation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Evaluation;

/// <summary>Notes which norms turn on which facts. Belongs to one thread.</summary>
internal sealed class AffectedNorms(Vocabulary vocabulary)
{
    private readonly List<CompiledNorm>?[] _byFact = new List<CompiledNorm>?[vocabulary.Facts.Count];

    /// <summary>Notes a norm; one noted for the fact just before is not noted again.</summary>
    public void Add(FactDefinition fact, CompiledNorm norm)
    {
        var norms = _byFact[fact.Index] ??= [];
        if (norms.Count == 0 || !ReferenceEquals(norms[^1], norm))
        {
            norms.Add(norm);
        }
    }

    /// <summary>Notes a fact to be asked for, though perhaps no norm turns on it.</summary>
    public void Ask(FactDefinition fact) => _byFact[fact.Index] ??= [];

    /// <summary>The facts that norms turn on, in vocabulary order, each with its norms by id, each once.</summary>
    public IEnumerable<(FactDefinition Fact, IReadOnlyList<CompiledNorm> Norms)> ByFact()
    {
        for (var fact = 0; fact < _byFact.Length; fact++)
        {
            if (_byFact[fact] is { } norms)
            {
                yield return (vocabulary.Facts[fact], InOrder(norms));
            }
        }
    }

    public static string[] Ids(IReadOnlyList<CompiledNorm> norms)
    {
        var ids = new string[norms.Count];
        for (var index = 0; index < ids.Length; index++)
        {
            ids[index] = norms[index].Norm.FullId;
        }

        return ids;
    }

    private static List<CompiledNorm> InOrder(List<CompiledNorm> norms)
    {
        for (var index = 1; index < norms.Count; index++)
        {
            if (norms[index - 1].IdOrder >= norms[index].IdOrder)
            {
                norms.Sort(static (one, other) => one.IdOrder.CompareTo(other.IdOrder));
                return Distinct(norms);
            }
        }

        return norms;
    }

    private static List<CompiledNorm> Distinct(List<CompiledNorm> sorted)
    {
        var count = 0;
        for (var index = 0; index < sorted.Count; index++)
        {
            if (count == 0 || !ReferenceEquals(sorted[index], sorted[count - 1]))
            {
                sorted[count++] = sorted[index];
            }
        }

        sorted.RemoveRange(count, sorted.Count - count);
        return sorted;
    }
}
