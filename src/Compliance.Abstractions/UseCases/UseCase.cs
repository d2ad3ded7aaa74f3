using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;

namespace Compliance;

/// <summary>
/// A described use of an AI product: a set of facts, and the day it is asked about. Immutable, compared by content, thread-safe.
/// Made by an object initializer; common facts are properties, any fact is reached by name:
/// <code>new UseCase { Vendor = "mistral", Tier = Tiers.Free, Purpose = [Purposes.ModelTraining], ["seatCount"] = 12 }</code>
/// A fact not given takes its presumption, else is unknown; <see cref="FactValue.Unknown"/> says "not known, and do not presume".
/// Names and values are checked against the packs' vocabulary when it is evaluated.
/// </summary>
[JsonConverter(typeof(ComplianceJsonConverter<UseCase>))]
[TypeConverter(typeof(NoPlainSerialization))]
public sealed partial class UseCase : IEquatable<UseCase>
{
    private readonly List<KeyValuePair<string, FactValue>> _facts;

    /// <summary>A use case of which nothing is known.</summary>
    public UseCase()
        : this([])
    {
    }

    private UseCase(List<KeyValuePair<string, FactValue>> facts) => _facts = facts;

    /// <summary>A use case of facts in pairs: for languages without object initializers, and where names come from data.</summary>
    /// <param name="facts">Names with values, each name once.</param>
    /// <exception cref="ArgumentException">A name is empty or there twice.</exception>
    /// <remarks>For texts of a form or a command line see <see cref="IComplianceVocabulary.Parse"/>, which knows that <c>true</c> is no name.</remarks>
    public static UseCase Of(IEnumerable<KeyValuePair<string, FactValue>> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var useCase = new UseCase();
        foreach (var (name, value) in facts)
        {
            if (value is null)
            {
                throw new ArgumentException($"Fact '{name}' is null; give FactValue.Unknown for not known, or leave it out.", nameof(facts));
            }

            if (name is not null && useCase[name] is not null)
            {
                throw new ArgumentException($"Fact '{name}' is there twice; keep one of them.", nameof(facts));
            }

            useCase.Add(name!, value);
        }

        return useCase;
    }

    /// <summary>A use case of facts in pairs whose values are plain objects, such as a dictionary of a workflow or a row of a table.</summary>
    /// <param name="facts">
    /// Names with values, each name once: a string is a name, strings are a set, besides booleans and numbers; null is <see cref="FactValue.Unknown"/>, "not
    /// known, and do not presume". Leave out what should be presumed.
    /// </param>
    /// <exception cref="ArgumentException">A name is empty or there twice, or a value is of another type.</exception>
    public static UseCase Of(IEnumerable<KeyValuePair<string, object?>> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Of(facts.Select(fact => KeyValuePair.Create(fact.Key, ValueOf(fact.Key, fact.Value))));
    }

    /// <summary>A use case of facts that are each there once; it keeps the list.</summary>
    internal static UseCase Of(List<KeyValuePair<string, FactValue>> facts, string? id, string? note, DateOnly? asOf) =>
        new(facts) { Id = id, Note = note, AsOf = asOf };

    /// <summary>Free text that names the use case; evaluation ignores it, the verdict echoes it. Null: none.</summary>
    public string? Id { get; init; }

    /// <summary>Free text; evaluation ignores it, the verdict echoes it. Null: none.</summary>
    public string? Note { get; init; }

    /// <summary>The day the question is asked about; null means today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The facts given, in the order given, each once.</summary>
    public IReadOnlyList<KeyValuePair<string, FactValue>> Given => _facts.AsReadOnly();

    /// <summary>The same as <see cref="Given"/>, without a copy.</summary>
    internal ReadOnlySpan<KeyValuePair<string, FactValue>> GivenFacts => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_facts);

    /// <summary>The value given for a fact; null when it is not given. In an initializer: gives it, in place of an earlier value.</summary>
    /// <param name="fact">The fact's name in the vocabulary.</param>
    public FactValue? this[string fact]
    {
        get
        {
            foreach (var (name, value) in _facts)
            {
                if (string.Equals(name, fact, StringComparison.Ordinal))
                {
                    return value;
                }
            }

            return null;
        }
        init => Add(fact, value);
    }

    /// <summary>A copy with one fact given, in place of an earlier value.</summary>
    /// <param name="fact">The fact's name in the vocabulary.</param>
    /// <param name="value">Its value; null takes the fact away, so that it is presumed or unknown.</param>
    public UseCase With(string fact, FactValue? value)
    {
        var copy = new UseCase([.. _facts]) { Id = Id, Note = Note, AsOf = AsOf };
        copy.Add(fact, value);
        return copy;
    }

    /// <summary>
    /// This use case laid over a profile, which gives the facts that hold for a whole company or team: of each fact what is given here wins, be it
    /// <see cref="FactValue.Unknown"/>; id and note are this one's, and so is the day where it has one.
    /// </summary>
    /// <param name="profile">The facts below.</param>
    public UseCase Over(UseCase profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var both = new UseCase([.. profile._facts]) { Id = Id, Note = Note, AsOf = AsOf ?? profile.AsOf };
        foreach (var (fact, value) in _facts)
        {
            both.Add(fact, value);
        }

        return both;
    }

    /// <summary>Whether both give the same facts the same values, in any order, with the same id, note and day.</summary>
    public bool Equals(UseCase? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && string.Equals(Note, other.Note, StringComparison.Ordinal)
        && AsOf == other.AsOf
        && _facts.Count == other._facts.Count
        && _facts.TrueForAll(fact => fact.Value.Equals(other[fact.Key]));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UseCase);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var (name, value) in _facts)
        {
            hash ^= HashCode.Combine(StringComparer.Ordinal.GetHashCode(name), value);
        }

        return HashCode.Combine(hash, AsOf);
    }

    /// <summary>The facts as <c>name=value</c>, separated by spaces.</summary>
    public override string ToString() => Legible.OnOneLine(string.Join(' ', _facts.Select(fact => $"{fact.Key}={fact.Value}")));

    private void Add(string fact, FactValue? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(fact);
        var index = _facts.FindIndex(given => string.Equals(given.Key, fact, StringComparison.Ordinal));
        if (value is null)
        {
            if (index >= 0)
            {
                _facts.RemoveAt(index);
            }
        }
        else if (index >= 0)
        {
            _facts[index] = new(fact, value);
        }
        else
        {
            _facts.Add(new(fact, value));
        }
    }

    private static FactValue ValueOf(string fact, object? value) => value switch
    {
        null => FactValue.Unknown,
        FactValue known => known,
        string name => FactValue.Text(name),
        bool flag => FactValue.Boolean(flag),
        double or float or decimal or sbyte or byte or short or ushort or int or uint or long or ulong =>
            FactValue.Number(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)),
        IEnumerable<string> elements => FactValue.Set(elements),
        _ => throw new ArgumentException($"Fact '{fact}' is a {value.GetType().Name}; give a string, strings, a boolean, a number or null.", nameof(value)),
    };

    private string? TextOf(string fact) => this[fact] is { Kind: FactValueKind.Text } value ? value.AsText() : null;

    private double? NumberOf(string fact) => this[fact] is { Kind: FactValueKind.Number } value ? value.AsNumber() : null;

    private bool? BooleanOf(string fact) => this[fact] is { Kind: FactValueKind.Boolean } value ? value.AsBoolean() : null;

    private IReadOnlyList<string>? SetOf(string fact) =>
        this[fact] is { Kind: FactValueKind.Set or FactValueKind.Text } value ? value.AsSet() : null;
}
