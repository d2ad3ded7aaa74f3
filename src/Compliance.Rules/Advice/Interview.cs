using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Advice;

/// <summary>An interview as the start and the answers since. Immutable and thread-safe; the verdict and the next question are worked out when first asked for.</summary>
internal sealed class Interview : IInterview
{
    private readonly ComplianceEvaluator _evaluator;
    private readonly InterviewOptions _options;
    private readonly UseCase _start;

    /// <summary>In order; a null value says that nobody knows more than what was given.</summary>
    private readonly IReadOnlyList<(string Fact, FactValue? Value)> _answers;
    private readonly Lazy<InterviewQuestion?> _next;

    private Interview(ComplianceEvaluator evaluator, InterviewOptions options, UseCase start, IReadOnlyList<(string Fact, FactValue? Value)> answers)
    {
        _evaluator = evaluator;
        _options = options;
        _start = start;
        _answers = answers;
        UseCase = answers.Aggregate(start, With);
        Verdict = evaluator.Evaluate(UseCase, options.AsOf);
        _next = new(FindNext);
    }

    public UseCase UseCase { get; }

    public Verdict Verdict { get; }

    public bool IsSettled => Verdict.Decision != Decision.Undetermined && !(_options.UntilExposuresSettled && Verdict.Findings.Any(IsOpenExposure));

    public InterviewQuestion? Next => _next.Value;

    public IReadOnlyList<string> Answered => [.. _answers.Select(answer => answer.Fact)];

    /// <summary>Begins an interview. The day is settled now: no answer given after midnight changes the rules.</summary>
    public static Interview Begin(ComplianceEvaluator evaluator, UseCase start, InterviewOptions options)
    {
        start = evaluator.WithProfile(start);
        var day = evaluator.Evaluate(start, options.AsOf).AsOf;
        return new(evaluator, options with { AsOf = day }, start, []);
    }

    public IInterview Answer(string fact, FactValue value)
    {
        ArgumentException.ThrowIfNullOrEmpty(fact);
        ArgumentNullException.ThrowIfNull(value);
        return new Interview(_evaluator, _options, _start, [.. Without(fact), (fact, value)]);
    }

    public IInterview DoNotKnow(string fact) => UseCase[fact] is null or { Kind: FactValueKind.Unknown }
        ? Answer(fact, FactValue.Unknown)
        : new Interview(_evaluator, _options, _start, [.. _answers, (fact, null)]);

    public IInterview TakeBack() => _answers.Count == 0 ? this : new Interview(_evaluator, _options, _start, [.. _answers.SkipLast(1)]);

    public IInterview TakeBack(string fact)
    {
        ArgumentException.ThrowIfNullOrEmpty(fact);
        return new Interview(_evaluator, _options, _start, [.. Without(fact)]);
    }

    /// <summary>The answers to other facts; one that gave the fact more broadly goes too, for the new answer holds it.</summary>
    private IEnumerable<(string Fact, FactValue? Value)> Without(string fact) =>
        _answers.Where(answer => !string.Equals(answer.Fact, fact, StringComparison.Ordinal));

    private static UseCase With(UseCase useCase, (string Fact, FactValue? Value) answer) =>
        answer.Value is { } value ? useCase.With(answer.Fact, value) : useCase;

    private InterviewQuestion? FindNext()
    {
        if (IsSettled)
        {
            return null;
        }

        var rules = _evaluator.Rules;
        var values = CaseValues.Of(UseCase, _evaluator);
        var choice = QuestionChoice.Of(rules, rules.On(Verdict.AsOf), values, IsDeclined, _options.UntilExposuresSettled);
        return choice.Next() is var (fact, because) ? Question(fact, values, because) : null;
    }

    private bool IsDeclined(FactDefinition fact) =>
        UseCase[fact.Name] is { Kind: FactValueKind.Unknown }
        || _answers.Any(answer => answer.Value is null && string.Equals(answer.Fact, fact.Name, StringComparison.Ordinal));

    private InterviewQuestion Question(FactDefinition fact, BoundValue?[] values, IReadOnlyList<CompiledNorm> because) => new()
    {
        Fact = fact.Name,
        Type = fact.Type.Name(),
        Text = fact.Question,
        TooBroad = values[fact.Index]?.ToFactValue(fact.Type),
        Options = Options(fact, values),
        Because = [.. because.Select(norm => norm.Norm).OrderBy(norm => norm.Bearer).ThenByDescending(norm => norm.Severity).ThenBy(norm => norm.FullId, StringComparer.Ordinal)
            .Select(norm => new NormReference(norm.FullId, norm.Title))],
        PossibleDecisions = Verdict.PossibleDecisions,
    };

    /// <summary>The values to choose from that go together with what is known.</summary>
    private IReadOnlyList<InterviewOption> Options(FactDefinition fact, BoundValue?[] values)
    {
        var known = values[fact.Index];
        if (fact.Type == FactType.Boolean)
        {
            return [new(FactValue.True, "Yes"), new(FactValue.False, "No")];
        }

        var names = known is not null ? known.Names.SelectMany(fact.Values.Narrower).Distinct(StringComparer.Ordinal)
            : fact.Type is FactType.Enum or FactType.Set ? fact.Values.Names
            : [];
        var products = _evaluator.Rules.Vocabulary.Products;
        return [.. names.Where(name => products.IsPossible(fact, fact.Values.Find(name)!.Value, values))
            .Select(name => new InterviewOption(FactValue.Text(name), fact.Values.Title(fact.Values.Find(name)!.Value)))];
    }

    private static bool IsOpenExposure(Finding finding) => finding is { Bearer: Bearer.Vendor, Modality: Modality.Permission, Status: FindingStatus.MayApply };
}
