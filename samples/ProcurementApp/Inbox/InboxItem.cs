namespace ProcurementApp.Inbox;

/// <summary>Something the watch raised, until somebody has looked at it.</summary>
internal sealed class InboxItem
{
    public int Id { get; set; }

    public DateOnly Day { get; init; }

    /// <summary>The number of the approval; null where it is about none in particular.</summary>
    public long? Approval { get; init; }

    public required string Title { get; init; }

    /// <summary>Why, by which clauses, what would help: a line each.</summary>
    public string Lines { get; init; } = "";

    /// <summary>Who has looked at it; null for nobody yet.</summary>
    public string? DoneBy { get; set; }
}
