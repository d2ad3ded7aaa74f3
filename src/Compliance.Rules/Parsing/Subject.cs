namespace Compliance.Rules.Parsing;

/// <summary>What a value is, for faults: put into words only where there is one, for there are thousands of values and few faults.</summary>
/// <param name="Name">What it, or the innermost list around it, is: <c>"topic"</c>.</param>
/// <param name="Items">In how many lists it stands.</param>
/// <param name="Since">The day from which it counts, as written; null where it is not written by date.</param>
internal readonly record struct Subject(string Name, int Items = 0, string? Since = null)
{
    /// <summary>What an item of it is.</summary>
    public Subject Item => this with { Items = Items + 1 };

    /// <summary>What it is from a day on.</summary>
    public Subject From(string day) => this with { Since = Since is null ? day : $"{Since} from {day}" };

    /// <summary>A subject of a name.</summary>
    public static implicit operator Subject(string name) => new(name);

    /// <summary><c>an item of "aliases"</c>.</summary>
    public override string ToString() =>
        string.Concat(Enumerable.Repeat("an item of ", Items).Append(Name).Append(Since is null ? "" : $" from {Since}"));
}
