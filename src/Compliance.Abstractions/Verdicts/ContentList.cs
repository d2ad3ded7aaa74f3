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
/// and share nothing with whoever made them. Its elements may be made when one is first asked for; two threads may then do it twice, with the same result.
/// </summary>
internal sealed class ContentList<T> : ContentList, IReadOnlyList<T>, IEquatable<ContentList<T>>
{
    public static readonly ContentList<T> Empty = new([]);

    private readonly IListSource<T>? _source;
    private readonly int _key;
    private T[]? _elements;

    private ContentList(T[] elements) => _elements = elements;

    private ContentList(IListSource<T> source, int key) => (_source, _key) = (source, key);

    public int Count => Elements.Length;

    private T[] Elements => _elements ??= _source!.Make(_key);

    public T this[int index] => Elements[index];

    /// <summary>A list whose elements a source makes when they are first read.</summary>
    /// <param name="source">The source.</param>
    /// <param name="key">Which of its lists.</param>
    public static ContentList<T> Deferred(IListSource<T> source, int key) => new(source, key);

    /// <summary>A copy of a list; the list itself when it is one already.</summary>
    public static IReadOnlyList<T> Of(IReadOnlyList<T> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return elements is ContentList ? elements : new ContentList<T>([.. elements]);
    }

    /// <summary>A list of elements that nobody else holds.</summary>
    public static ContentList<T> Owning(T[] elements) => elements.Length == 0 ? Empty : new(elements);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Elements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals([NotNullWhen(true)] ContentList<T>? other) => other is not null && Elements.AsSpan().SequenceEqual(other.Elements);

    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as ContentList<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var element in Elements)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }
}

/// <summary>Makes the elements of lists that may never be read.</summary>
internal interface IListSource<T>
{
    /// <summary>The elements of one of its lists; the same whenever asked.</summary>
    T[] Make(int key);
}
