using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Compliance;

/// <summary>What lists of any element have in common: so that one is known as such without asking for the type of its elements, which is dear in shared code.</summary>
internal abstract class ContentList
{
    private protected ContentList()
    {
    }
}

/// <summary>
/// A list that nobody can change and that equals any other with equal elements in the same order: so verdicts, which are records, are compared by content
/// and share nothing with whoever made them.
/// </summary>
internal sealed class ContentList<T> : ContentList, IReadOnlyList<T>, IEquatable<ContentList<T>>
{
    public static readonly ContentList<T> Empty = new([]);

    private readonly T[] _elements;

    private ContentList(T[] elements) => _elements = elements;

    public int Count => _elements.Length;

    public T this[int index] => _elements[index];

    /// <summary>A copy of a list; the list itself when it is one already.</summary>
    public static IReadOnlyList<T> Of(IReadOnlyList<T> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return elements is ContentList ? elements : new ContentList<T>([.. elements]);
    }

    /// <summary>A list of elements that nobody else holds.</summary>
    public static ContentList<T> Owning(T[] elements) => elements.Length == 0 ? Empty : new(elements);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_elements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals([NotNullWhen(true)] ContentList<T>? other) => other is not null && _elements.AsSpan().SequenceEqual(other._elements);

    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as ContentList<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var element in _elements)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }
}
