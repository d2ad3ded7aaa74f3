using Compliance.Rules.Loading;

namespace Compliance.Rules.Hosting;

/// <summary>
/// Which rule packs to load. With none added, those that ship with the library. Packs that are loaded together form one rule set: a company's own policy is
/// a folder added beside the shipped packs, <c>o.AddEmbeddedPacks().AddFolder("policy")</c>; without them it stands alone and nothing is permitted.
/// Not thread-safe; read once, when the evaluator is made.
/// </summary>
public sealed class ComplianceOptions
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private static readonly Func<string, IPackSource> Embedded = _ => EmbeddedPackSource.Instance;

    private readonly List<Func<string, IPackSource>> _sources = [];
    private readonly List<IVerdictObserver> _observers = [];

    /// <summary>
    /// Whether sources are watched and packs reloaded when one changes; true unless set. Streams and shipped packs do not change. Without meaning for
    /// <see cref="ComplianceEngine"/>, whose packs stay as they were loaded.
    /// </summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>How long sources must be quiet before a reload; 250 milliseconds unless set. A source that is never quiet is read after five seconds all the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than nothing or to more than a day.</exception>
    public TimeSpan ReloadDelay
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LongestDelay);
            field = value;
        }
    } = TimeSpan.FromMilliseconds(250);

    /// <summary>After how many days without a check, counted back from the day asked about, findings that rest on a secondary source carry a warning; 180 unless set.</summary>
    public int MaximumSourceAgeInDays { get; set; } = Evaluation.FreshnessLimits.DefaultSecondarySources;

    /// <summary>After how many days since the terms in force were last seen, counted back from the day asked about, a verdict carries a warning; 90 unless set.</summary>
    public int MaximumTermsAgeInDays { get; set; } = Evaluation.FreshnessLimits.DefaultTerms;

    /// <summary>Whether nothing is presumed, so that a fact that is not given is unknown; false unless set.</summary>
    public bool Strict { get; set; }

    /// <summary>The facts that hold for a whole company or team: each use case is laid over it, and its own facts win. Null, unless set, for none.</summary>
    public UseCase? Profile { get; set; }

    internal Evaluation.EvaluatorSettings Settings =>
        new() { Freshness = new(MaximumTermsAgeInDays, MaximumSourceAgeInDays), IsStrict = Strict, Profile = Profile };

    internal IReadOnlyList<IVerdictObserver> Observers => _observers;

    /// <summary>Adds the packs that ship with the library; doing so again changes nothing.</summary>
    public ComplianceOptions AddEmbeddedPacks() => _sources.Contains(Embedded) ? this : Add(Embedded);

    /// <summary>Adds a folder that is a pack or holds packs as subfolders.</summary>
    /// <param name="path">
    /// The folder; it must exist when the evaluator is made. A relative one is looked for in the content root of the host where there is one, else in the folder
    /// that was the process's current one when <c>AddCompliance</c> or <see cref="ComplianceEngine.Load()"/> was called.
    /// </param>
    public ComplianceOptions AddFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Add(folder => new FolderPackSource(Path.Combine(folder, path)));
    }

    /// <summary>Adds one pack in one JSON text: a <c>pack.json</c> with its <c>rules</c> in it.</summary>
    /// <param name="name">What faults call it.</param>
    /// <param name="open">Opens it; called once, and the stream is closed.</param>
    public ComplianceOptions AddStream(string name, Func<Stream> open)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(open);
        return Add(_ => new StreamPackSource(name, open));
    }

    /// <summary>Adds packs from anywhere else, such as a database.</summary>
    /// <param name="source">The source; who made it disposes of it.</param>
    public ComplianceOptions AddSource(IPackSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Add(_ => source);
    }

    /// <summary>Adds an observer of every verdict, beside those that are registered as services.</summary>
    /// <param name="observer">The observer; thread-safe.</param>
    public ComplianceOptions AddObserver(IVerdictObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        _observers.Add(observer);
        return this;
    }

    /// <summary>The sources, made anew at each call.</summary>
    /// <param name="folder">Where relative folders are looked for; a full path.</param>
    internal IReadOnlyList<IPackSource> SourcesIn(string folder) =>
        _sources.Count == 0 ? [EmbeddedPackSource.Instance] : [.. _sources.Select(source => source(folder))];

    private ComplianceOptions Add(Func<string, IPackSource> source)
    {
        _sources.Add(source);
        return this;
    }
}
