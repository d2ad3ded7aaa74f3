namespace Compliance.Rules.Parsing;

/// <summary>What a value is, for faults: put into words only where there is one, for there are thousands of values and few faults.</summary>
/// <param name="Name">What it, or the innermost list around it, is: <c>"topic"</c>.</param>
/// <param name="Items">In how many lists it stands.</param>
internal readonly record struct Subject(string Name, int Items = 0)
{
    /// <summary>What an item of it is.</summary>
    public Subject Item => this with { Items = Items + 1 };

    /// <summary>A subject of a name.</summary>
    public static implicit operator Subject(string name) => new(name);

    /// <summary><c>an item of "aliases"</c>.</summary>
    public override string ToString() => string.Concat(Enumerable.Repeat("an item of ", Items).Append(Name));
}
