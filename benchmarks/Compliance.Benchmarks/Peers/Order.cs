namespace Compliance.Benchmarks.Peers;

/// <summary>A shop's order, of which thirty facts are said.</summary>
public sealed record Order
{
    /// <summary>Texts, booleans and numbers, by name, as orders have them.</summary>
    public required string Country { get; init; }

    /// <summary>The plan.</summary>
    public required string Plan { get; init; }

    /// <summary>The customer's type.</summary>
    public required string Customer { get; init; }

    /// <summary>The number of licences.</summary>
    public required int Seats { get; init; }

    /// <summary>The price of a licence.</summary>
    public required double Price { get; init; }

    /// <summary>Whether it is signed.</summary>
    public required bool Signed { get; init; }
}
