using System.Runtime.CompilerServices;
using Compliance.Benchmarks.Measuring;
using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;

namespace Compliance.Benchmarks.Levels;

/// <summary>The engine at each of its levels, over one compiled rule set. What a level calls stands here and nowhere else.</summary>
internal sealed class EngineLevels
{
    private readonly CompiledRules _rules;
    private readonly ComplianceEvaluator _evaluator;

    public EngineLevels(RuleSet rules)
    {
        _rules = CompiledRules.Compile(rules);
        _evaluator = new ComplianceEvaluator(_rules, TimeProvider.System);
    }

    /// <summary>Workloads of one thread.</summary>
    public IReadOnlyDictionary<LevelKind, Workload> Workloads(IReadOnlyList<UseCase> useCases) => new Dictionary<LevelKind, Workload>
    {
        [LevelKind.Decide] = new DecideLevel(_rules, useCases),
        [LevelKind.EncodeAndDecide] = new EncodeAndDecideLevel(_evaluator, useCases),
        [LevelKind.Find] = new FindLevel(_rules, useCases),
        [LevelKind.Verdict] = new VerdictLevel(_evaluator, useCases),
    };

    private static EncodedUseCase[] Encoded(CompiledRules rules, IReadOnlyList<UseCase> useCases) => [.. useCases.Select(useCase =>
    {
        var encoded = new EncodedUseCase(rules.Book);
        return UseCaseEncoder.TryEncode(useCase, rules.Book, encoded) ? encoded : throw new InvalidOperationException($"Use case '{useCase.Id}' is faulty.");
    })];

    /// <summary>An inquiry owns the use case that an encoder fills for it; here it is lent one that was filled before.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = $"<{nameof(Inquiry.UseCase)}>k__BackingField")]
    private static extern ref EncodedUseCase UseCaseOf(Inquiry inquiry);

    private sealed class DecideLevel(CompiledRules rules, IReadOnlyList<UseCase> useCases) : Workload
    {
        private readonly EncodedUseCase[] _encoded = Encoded(rules, useCases);
        private readonly Inquiry _inquiry = new(rules);
        private readonly int _stretch = rules.Days.Of(useCases[0].AsOf!.Value);

        public override int UseCases => _encoded.Length;

        public override long Run(int first, int count)
        {
            var sum = 0L;
            for (var index = first; index < first + count; index++)
            {
                UseCaseOf(_inquiry) = _encoded[index & (_encoded.Length - 1)];
                _inquiry.Select(_stretch);
                sum += (long)_inquiry.Decide(_stretch).Decision;
            }

            return sum;
        }
    }

    private sealed class EncodeAndDecideLevel(IComplianceEvaluator evaluator, IReadOnlyList<UseCase> useCases) : Workload
    {
        private readonly UseCase[] _useCases = [.. useCases];

        public override int UseCases => _useCases.Length;

        public override long Run(int first, int count)
        {
            var sum = 0L;
            for (var index = first; index < first + count; index++)
            {
                sum += (long)evaluator.Decide(_useCases[index & (_useCases.Length - 1)]).Decision;
            }

            return sum;
        }
    }

    private sealed class FindLevel(CompiledRules rules, IReadOnlyList<UseCase> useCases) : Workload
    {
        private readonly EncodedUseCase[] _encoded = Encoded(rules, useCases);
        private readonly Inquiry _inquiry = new(rules);
        private readonly FoundNorm[] _found = new FoundNorm[rules.Matrix.Norms.Count];
        private readonly int _stretch = rules.Days.Of(useCases[0].AsOf!.Value);

        public override int UseCases => _encoded.Length;

        public override long Run(int first, int count)
        {
            var sum = 0L;
            for (var index = first; index < first + count; index++)
            {
                UseCaseOf(_inquiry) = _encoded[index & (_encoded.Length - 1)];
                _inquiry.Select(_stretch);
                sum += (long)_inquiry.Decide(_stretch).Decision + _inquiry.Find(_found);
            }

            return sum;
        }
    }

    private sealed class VerdictLevel(IComplianceEvaluator evaluator, IReadOnlyList<UseCase> useCases) : Workload
    {
        private readonly UseCase[] _useCases = [.. useCases];

        public override int UseCases => _useCases.Length;

        public override long Run(int first, int count)
        {
            var sum = 0L;
            for (var index = first; index < first + count; index++)
            {
                sum += evaluator.Evaluate(_useCases[index & (_useCases.Length - 1)]).Findings.Count;
            }

            return sum;
        }
    }
}
