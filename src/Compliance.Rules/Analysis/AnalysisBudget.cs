namespace Compliance.Rules.Analysis;

/// <summary>
/// What the analyses of a command may take: steps, counted over all of them, and bytes, which each may keep. Charged while they work. Counted and never timed, so that the same packs
/// give the same bytes on every machine. One goes with a command, or with a question that is asked by itself; not thread-safe.
/// </summary>
/// <param name="steps">The limit of steps.</param>
/// <param name="bytes">The limit of what is kept at the same time.</param>
/// <param name="share">How many steps there are for a question, be it one of several or a large one; null for as many as the limit says.</param>
/// <param name="mostBytes">How many bytes there are for a large question; null for as many as the limit says.</param>
internal sealed class AnalysisBudget(Limit steps, Limit bytes, long? share = null, long? mostBytes = null)
{
    /// <summary>So many values of a fact are gone through in the time that a step stands for.</summary>
    private const int ValuesPerStep = 32;

    /// <summary>About what the diagrams of a comparison grow by in a step; whoever asks for few steps wants little memory taken too.</summary>
    private const long BytesPerStep = 17;
    private const long LeastBytes = 64 << 20;

    private readonly long _mostSteps = share ?? steps.Most;

    /// <summary>That of a command, as limits are set.</summary>
    public AnalysisBudget()
        : this(Limits.AnalysisSteps, Limits.AnalysisBytes)
    {
    }

    /// <summary>That of a command that looks at whole packs: for each mebibyte of them, begun or full, the steps that one may take.</summary>
    /// <param name="length">The bytes of the packs.</param>
    public static AnalysisBudget OfPacks(long length) =>
        new(Limits.AnalysisSteps, Limits.AnalysisBytes, Limits.AnalysisSteps.MostFor(length));

    /// <summary>That of a comparison, which looks at two sets of rules at once: for each mebibyte of them, begun or full, the steps that one may take, and memory to go with them.</summary>
    /// <param name="length">The bytes of the packs of both sides; those of one side where both are the same.</param>
    /// <param name="asked">How many steps were asked for; null for none.</param>
    public static AnalysisBudget OfDifferences(long length, long? asked = null)
    {
        var most = asked ?? Limits.DifferenceSteps.MostFor(length);
        return new(Limits.DifferenceSteps, Limits.DifferenceBytes, most, Math.Min(Limits.DifferenceBytes.Most, Math.Max(LeastBytes, most * BytesPerStep)));
    }

    /// <summary>How many nodes the diagrams of one analysis may have, where that is less than they have room for.</summary>
    public int MostNodes { get; init; } = int.MaxValue;

    /// <summary>How many bytes an analysis may keep.</summary>
    public long MostBytes { get; } = mostBytes ?? bytes.Most;

    /// <summary>Steps taken so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Takes steps before they are gone.</summary>
    /// <exception cref="NotDecidedException">Those are too many.</exception>
    public void Step(long count = 1)
    {
        Steps += count;
        if (Steps > _mostSteps)
        {
            throw new NotDecidedException(steps with { Allowed = _mostSteps });
        }
    }

    /// <summary>Takes the steps of going through values of facts.</summary>
    /// <exception cref="NotDecidedException">Those are too many.</exception>
    public void Look(long values) => Step(values / ValuesPerStep);

    /// <summary>Sees whether an analysis may keep so many nodes and bytes.</summary>
    /// <exception cref="NotDecidedException">It may not.</exception>
    public void Keep(int nodes, long kept)
    {
        if (nodes >= MostNodes || kept > MostBytes)
        {
            throw new NotDecidedException(bytes with { Allowed = MostBytes });
        }
    }
}
