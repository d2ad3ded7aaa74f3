using System.Collections.Concurrent;
using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Evaluation;

/// <summary>Evaluates use cases against compiled rules. Thread-safe; takes no lock: what it keeps for use again, each thread takes for itself.</summary>
/// <param name="rules">The rules.</param>
/// <param name="clock">Says what day it is where neither caller nor use case do.</param>
/// <param name="settings">How it evaluates; null takes the defaults.</param>
internal sealed class ComplianceEvaluator(CompiledRules rules, TimeProvider clock, EvaluatorSettings? settings = null)
{
    private readonly EvaluatorSettings _settings = settings ?? EvaluatorSettings.Default;
    private readonly INormStateSource? _states = settings?.States?.Invoke(rules);
    private readonly ConcurrentBag<Inquiry> _idle = [];
    private Inquiry? _last;

    public CompiledRules Rules => rules;

    public EvaluatorSettings Settings => _settings;

    public IComplianceVocabulary Vocabulary { get; } = new DescribedVocabulary(rules.Vocabulary, settings?.Profile, settings?.IsStrict == true);

    /// <summary>Its verdicts but for what they say of a use.</summary>
    internal Verdict Blank { get; } = new()
    {
        Decision = Decision.Undetermined,
        PossibleDecisions = [],
        AsOf = default,
        UseCase = new(),
        Findings = [],
        MissingFacts = [],
        Assumptions = [],
        Exposures = [],
        PossibleExposures = [],
        Assurances = [],
        Obligations = [],
        Conflicts = [],
        GovernedBy = [],
        Gaps = [],
        TextsNotHeld = [],
        Terms = TermsStatus.NotHeld,
        Warnings = [],
        Packs = rules.Packs,
        Engine = EngineVersion.Current,
    };

    public Verdict Evaluate(UseCase useCase, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(useCase);
        useCase = WithProfile(useCase);
        var day = asOf ?? useCase.AsOf ?? Today();
        var stretch = rules.Days.Of(day);
        if (_states is not null)
        {
            var bound = Bind(useCase);
            var stated = Stated(_states, bound, day);
            return new VerdictSource(this, useCase, day, rules.GraphsFor(bound.WithoutPresumptions()), stretch, stated.Found).ToVerdict(stated.Ruling, Terms(stated.NotHeld));
        }

        var inquiry = Rent();
        Encode(useCase, inquiry);
        var ruling = inquiry.Decide(inquiry.Question, stretch);
        var terms = Terms(inquiry.TextsNotHeld());
        var source = new VerdictSource(this, useCase, day, rules.Graphs, stretch, inquiry.Find());
        Return(inquiry);
        return source.ToVerdict(ruling, terms);
    }

    /// <summary>Evaluates the use case that an inquiry holds, all details at once: for callers that read them all.</summary>
    /// <param name="inquiry">Holds the use case as codes.</param>
    /// <param name="useCase">The same as given.</param>
    /// <param name="asOf">The day asked about; wins over the use case's.</param>
    internal Verdict Evaluate(Inquiry inquiry, UseCase useCase, DateOnly? asOf)
    {
        var day = asOf ?? useCase.AsOf ?? Today();
        var stretch = rules.Days.Of(day);
        var ruling = inquiry.Decide(inquiry.Question, stretch);
        var found = inquiry.Find();
        var terms = Terms(inquiry.TextsNotHeld());
        return new VerdictSource(this, useCase, day, rules.Graphs, stretch, found) { Details = Details(inquiry, day, found) }.ToVerdict(ruling, terms);
    }

    public Ruling Decide(UseCase useCase, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(useCase);
        useCase = WithProfile(useCase);
        var day = asOf ?? useCase.AsOf ?? Today();
        if (_states is not null)
        {
            return Stated(_states, Bind(useCase), day).Ruling;
        }

        var inquiry = Rent();
        Encode(useCase, inquiry);
        var stretch = rules.Days.Of(day);
        var ruling = inquiry.Decide(inquiry.Question, stretch);
        Return(inquiry);
        return ruling;
    }

    /// <summary>The decision in each stretch of days, by date.</summary>
    public Ruling[] DecideEach(UseCase useCase)
    {
        ArgumentNullException.ThrowIfNull(useCase);
        useCase = WithProfile(useCase);
        if (_states is not null)
        {
            var bound = Bind(useCase);
            return [.. rules.Days.Starts.Select(day => Stated(_states, bound, day).Ruling)];
        }

        var inquiry = Rent();
        Encode(useCase, inquiry);
        var rulings = inquiry.DecideEach(inquiry.Question);
        Return(inquiry);
        return rulings;
    }

    public IEnumerable<Verdict> EvaluateMany(IEnumerable<UseCase> useCases, DateOnly? asOf = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(useCases);
        return ManyEvaluation.Evaluate(this, useCases, asOf, cancellation);
    }

    /// <summary>A use case as it is evaluated: laid over the profile.</summary>
    internal UseCase WithProfile(UseCase useCase) => _settings.Profile is { } profile ? useCase.Over(profile) : useCase;

    /// <summary>Encodes a use case in JSON where that needs nothing in between; false leaves it to the strict reader.</summary>
    /// <param name="json">The text.</param>
    /// <param name="inquiry">Takes the codes.</param>
    /// <param name="echo">Takes the use case as given.</param>
    internal bool TryEncode(ReadOnlySpan<byte> json, Inquiry inquiry, UseCaseEcho echo)
    {
        if (_settings.Profile is not null || _states is not null || !UseCaseJsonEncoder.TryEncode(json, rules.Book, inquiry.Question.UseCase, echo))
        {
            return false;
        }

        LiftPresumptions(inquiry.Question.UseCase);
        inquiry.Question.Select();
        return true;
    }

    /// <summary>Works out the details of a verdict.</summary>
    internal VerdictDetails Details(UseCase useCase, DateOnly day, RuleGraphs graphs, FoundNorm[] found)
    {
        if (_states is not null)
        {
            var encoded = new EncodedUseCase(graphs.Book);
            Encode(useCase, graphs.Book, encoded);
            return Details(encoded, day, graphs, found, new DetailScratch(graphs));
        }

        var inquiry = Rent();
        Encode(useCase, inquiry);
        var details = Details(inquiry, day, found);
        Return(inquiry);
        return details;
    }

    /// <summary>Works out the details of a verdict on the use case of an inquiry.</summary>
    internal VerdictDetails Details(Inquiry inquiry, DateOnly day, FoundNorm[] found) => Details(inquiry.Question.UseCase, day, rules.Graphs, found, inquiry.Scratch);

    /// <summary>Memory to ask with; to be returned when nothing it holds is needed any more.</summary>
    internal Inquiry Rent() =>
        Interlocked.Exchange(ref _last, null) is { } last ? last : _idle.TryTake(out var idle) ? idle : new Inquiry(rules);

    internal void Return(Inquiry inquiry)
    {
        if (Interlocked.CompareExchange(ref _last, inquiry, null) is not null)
        {
            _idle.Add(inquiry);
        }
    }

    /// <summary>Encodes a use case, or says what is wrong with it.</summary>
    private void Encode(UseCase useCase, Inquiry inquiry)
    {
        try
        {
            Encode(useCase, rules.Book, inquiry.Question.UseCase);
        }
        catch (InvalidUseCaseException)
        {
            Return(inquiry);
            throw;
        }

        inquiry.Question.Select();
    }

    private void Encode(UseCase useCase, Codebook book, EncodedUseCase encoded)
    {
        if (!UseCaseEncoder.TryEncode(useCase, book, encoded))
        {
            _ = Bind(useCase);
            throw new InvalidOperationException("A use case that binds could not be encoded.");
        }

        LiftPresumptions(encoded);
    }

    private VerdictDetails Details(EncodedUseCase useCase, DateOnly day, RuleGraphs graphs, FoundNorm[] found, DetailScratch scratch) =>
        VerdictDetails.Of(graphs, graphs.On(day), found, useCase, new Freshness(day, _settings.Freshness), scratch);

    /// <summary>The decision and the findings by states that are not the matrix's.</summary>
    private StatedAnswer Stated(INormStateSource states, BoundUseCase useCase, DateOnly day) =>
        StatedAnswer.Of(states, rules.Norms, _settings.IsStrict ? useCase.WithoutPresumptions() : useCase, rules.Purpose, day);

    /// <summary>Binds a use case, or says what is wrong with it.</summary>
    private BoundUseCase Bind(UseCase useCase)
    {
        var diagnostics = new DiagnosticBag();
        return UseCaseBinder.Bind(useCase, rules.Vocabulary, places: null, diagnostics) ?? throw UseCaseFaults.InCode(diagnostics.Sorted());
    }

    private void LiftPresumptions(EncodedUseCase useCase)
    {
        if (_settings.IsStrict)
        {
            useCase.LiftPresumptions();
        }
    }

    private static TermsStatus Terms(Truth notHeld) => notHeld switch
    {
        Truth.False => TermsStatus.Held,
        Truth.Unknown => TermsStatus.MayNotBeHeld,
        _ => TermsStatus.NotHeld,
    };

    /// <summary>Today's date in coordinated universal time: the same everywhere.</summary>
    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
