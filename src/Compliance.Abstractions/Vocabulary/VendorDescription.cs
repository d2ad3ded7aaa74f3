namespace Compliance;

/// <summary>A vendor that use cases may name, with what it sells. Immutable.</summary>
public sealed record VendorDescription
{
    /// <summary>The vendor's main name.</summary>
    public required string Name { get; init; }

    /// <summary>The vendor in words.</summary>
    public required string Title { get; init; }

    /// <summary>Other names that are accepted, ordinal.</summary>
    public required IReadOnlyList<string> OtherNames { get; init => field = ContentList<string>.Of(value); }

    /// <summary>The products that a use case of this vendor may name, in vocabulary order; a product of another vendor is a fault.</summary>
    public required IReadOnlyList<ProductDescription> Products { get; init => field = ContentList<ProductDescription>.Of(value); }

    /// <summary>On one line, for a log: the name and what it is in words.</summary>
    public override string ToString() => Legible.OnOneLine($"{Name}: {Title}");
}

/// <summary>A product. Immutable.</summary>
public sealed record ProductDescription
{
    /// <summary>The product's main name.</summary>
    public required string Name { get; init; }

    /// <summary>The product in words.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it may be any vendor's, as a model with open weights may.</summary>
    public bool IsOfAnyVendor { get; init; }

    /// <summary>The plans it is sold on, of which a broad one stands for all beneath it; another plan is a fault. Null where no pack says.</summary>
    public IReadOnlyList<string>? Plans { get; init => field = value is null ? null : ContentList<string>.Of(value); }

    /// <summary>On one line, for a log: the name and what it is in words.</summary>
    public override string ToString() => Legible.OnOneLine($"{Name}: {Title}");
}
