using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>
/// The value of a fact: a name, a set of names, true or false, a number, or <see cref="Unknown"/>. Immutable, compared by content, thread-safe.
/// Strings, booleans, numbers and arrays of strings convert to it.
/// </summary>
[JsonConverter(typeof(ComplianceJsonConverter<FactValue>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed class FactValue : IEquatable<FactValue>
{
    private readonly string? _text;
    private readonly string[]? _elements;
    private readonly double _number;

    private FactValue(FactValueKind kind, string? text = null, string[]? elements = null, double number = 0)
    {
        Kind = kind;
        _text = text;
        _elements = elements;
        _number = number;
    }

    /// <summary>Not known, and not to be presumed: the explicit <c>null</c> of a use case in JSON.</summary>
    public static FactValue Unknown { get; } = new(FactValueKind.Unknown);

    /// <summary>True.</summary>
    public static FactValue True { get; } = new(FactValueKind.Boolean, number: 1);

    /// <summary>False.</summary>
    public static FactValue False { get; } = new(FactValueKind.Boolean);

    /// <summary>Which of the kinds it is.</summary>
    public FactValueKind Kind { get; }

    /// <summary>A name, such as a plan or a country. Of a set fact, the set of that one element.</summary>
    public static FactValue Text(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(FactValueKind.Text, name);
    }

    /// <summary>A complete set of names; an empty one says "none".</summary>
    public static FactValue Set(params IEnumerable<string> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return new(FactValueKind.Set, elements: [.. elements]);
    }

    /// <summary>True or false.</summary>
    public static FactValue Boolean(bool value) => value ? True : False;

    /// <summary>A number.</summary>
    public static FactValue Number(double value) => new(FactValueKind.Number, number: value);

    /// <summary>A name.</summary>
    public static implicit operator FactValue(string name) => Text(name);

    /// <summary>A set of names.</summary>
    public static implicit operator FactValue(string[] elements) => Set(elements);

    /// <summary>True or false.</summary>
    public static implicit operator FactValue(bool value) => Boolean(value);

    /// <summary>A number.</summary>
    public static implicit operator FactValue(double value) => Number(value);

    /// <summary>A number.</summary>
    public static implicit operator FactValue(int value) => Number(value);

    /// <summary>The name.</summary>
    /// <exception cref="InvalidOperationException">The value is not a name.</exception>
    public string AsText() => _text ?? throw Mismatch(FactValueKind.Text);

    /// <summary>The elements, in the order given; a name counts as a set of one.</summary>
    /// <exception cref="InvalidOperationException">The value is neither a set nor a name.</exception>
    public IReadOnlyList<string> AsSet() => Kind switch
    {
        FactValueKind.Set => Array.AsReadOnly(_elements!),
        FactValueKind.Text => [_text!],
        _ => throw Mismatch(FactValueKind.Set),
    };

    /// <summary>The elements of a set, without a copy; none of anything else.</summary>
    internal ReadOnlySpan<string> SetElements => _elements;

    /// <summary>True or false.</summary>
    /// <exception cref="InvalidOperationException">The value is not a boolean.</exception>
    public bool AsBoolean() => Kind == FactValueKind.Boolean ? _number != 0 : throw Mismatch(FactValueKind.Boolean);

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    public double AsNumber() => Kind == FactValueKind.Number ? _number : throw Mismatch(FactValueKind.Number);

    /// <summary>Whether both are of one kind and hold the same, sets in the same order.</summary>
    public bool Equals(FactValue? other) =>
        other is not null
        && Kind == other.Kind
        && string.Equals(_text, other._text, StringComparison.Ordinal)
        && _number.Equals(other._number)
        && (_elements ?? []).AsSpan().SequenceEqual(other._elements ?? []);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactValue);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Kind);
        hash.Add(_text, StringComparer.Ordinal);
        hash.Add(_number);
        foreach (var element in _elements ?? [])
        {
            hash.Add(element, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>The value as a person reads it: <c>free</c>, <c>image, text</c>, <c>none</c>, <c>yes</c>, <c>13</c>, <c>not known</c>.</summary>
    public override string ToString() => Kind switch
    {
        FactValueKind.Text => _text!,
        FactValueKind.Set => _elements!.Length == 0 ? "none" : string.Join(", ", _elements),
        FactValueKind.Boolean => _number != 0 ? "yes" : "no",
        FactValueKind.Number => _number.ToString("R", CultureInfo.InvariantCulture),
        _ => "not known",
    };

    private InvalidOperationException Mismatch(FactValueKind wanted) =>
        new($"The value '{this}' is a {Kind}, not a {wanted}; look at its Kind first.");
}

/// <summary>The kinds of <see cref="FactValue"/>.</summary>
[JsonConverter(typeof(ComplianceJsonConverter<FactValueKind>))]
public enum FactValueKind
{
    /// <summary>Not known, and not to be presumed.</summary>
    Unknown,

    /// <summary>A name.</summary>
    Text,

    /// <summary>A complete set of names.</summary>
    Set,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,
}
