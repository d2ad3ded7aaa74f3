namespace Compliance.Register;

/// <summary>How a program keeps its register.</summary>
public sealed class ComplianceRegisterOptions
{
    /// <summary>How it is opened, besides the clock, which is that of the services.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether every verdict that is given is recorded; true unless set.</summary>
    public bool RecordsVerdicts { get; set; } = true;

    /// <summary>
    /// Whether a verdict is on the disk before the caller has it; false, unless set, writes in the background, many at a time, and what waits is written when the host
    /// stops. A program that is killed loses what waits.
    /// </summary>
    public bool WritesThrough { get; set; }

    /// <summary>How often approvals are watched while the program runs; null, unless set, for not at all.</summary>
    public TimeSpan? WatchEvery { get; set; }

    /// <summary>Is told of what a watch raised, before it is noted; what it throws leaves it to be raised again. Null, unless set, for nobody.</summary>
    public Action<WatchReport>? Raised { get; set; }

    /// <summary>How many verdicts may wait to be written; 10,000 unless set. One more is not recorded, which is logged and counted as the failure of an observer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than one.</exception>
    public int MostWaiting
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 10_000;
}
