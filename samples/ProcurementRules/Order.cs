namespace ProcurementRules;

/// <summary>An order of the shop, as its other programs know it. Much of it may be left empty.</summary>
internal sealed class Order
{
    public required string Number { get; init; }

    public required Supplier Supplier { get; init; }

    /// <summary>The data that the product is to work on; null for none.</summary>
    public DataSet? DataSet { get; set; }

    /// <summary>Where the team that uses it is, as the form has it.</summary>
    public string? Country { get; set; }

    public OrderPurpose Purpose { get; init; }

    public required string Output { get; init; }

    /// <summary>Whether what is built competes with the supplier; null until somebody has answered.</summary>
    public bool? IsRival { get; set; }

    public int? YoungestUser { get; set; }
}

internal enum OrderPurpose
{
    OfficeWork,
    ModelTraining,
}

internal sealed class Supplier
{
    public required string Name { get; init; }

    /// <summary>The AI vendor and product behind the article, and the plan it is bought on, in the words of the vocabulary.</summary>
    public required string Vendor { get; init; }

    public required string Product { get; init; }

    public required string Plan { get; init; }

    /// <summary>Whether somebody signed up as a private person.</summary>
    public bool IsConsumerAccount { get; init; }

    /// <summary>The day a data processing agreement was signed; null for none.</summary>
    public DateOnly? AgreementSigned { get; set; }
}

internal sealed class DataSet
{
    public required string Name { get; init; }

    /// <summary>From 0, public, to 3, restricted; null where nobody has looked.</summary>
    public int? Confidentiality { get; set; }

    public bool? HasHealthRecords { get; set; }

    public bool? HasNames { get; set; }
}
