using Compliance.Benchmarks.Measuring;
using Compliance.Rules.Compilation;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Compilation.Matrix;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Hosting;
using Compliance.Rules.Validation;

namespace Compliance.Benchmarks.Levels;

/// <summary>The engine at each of its levels, over one compiled rule set. What a level calls stands here and nowhere else.</summary>
internal sealed class EngineLevels
{
    private readonly ComplianceEngine _engine;

    public EngineLevels(RuleSet rules) => _engine = ComplianceEngine.Of(rules, new ComplianceOptions(), TimeProvider.System);

    /// <summary>Workloads of one thread.</summary>
    public IReadOnlyDictionary<LevelKind, Workload> Workloads(IReadOnlyList<UseCase> useCases) => new Dictionary<LevelKind, Workload>
    {
        [LevelKind.Decide] = new DecideLevel(_engine.Rules, useCases),
        [LevelKind.EncodeAndDecide] = new EncodeAndDecideLevel(_engine.Evaluator, useCases),
        [LevelKind.Find] = new FindLevel(_engine.Rules, useCases),
        [LevelKind.Verdict] = new VerdictLevel(_engine.Evaluator, useCases),
    };

    private static EncodedQuestion[] Encoded(CompiledRules rules, IReadOnlyList<UseCase> useCases) => [.. useCases.Select(useCase =>
    {
        var question = new EncodedQuestion(rules.Matrix.Conditions, rules.Book);
        if (!UseCaseEncoder.TryEncode(useCase, rules.Book, question.UseCase))
        {
            throw new InvalidOperationException($"Use case '{useCase.Id}' is faulty.");
        }

        question.Select();
        return question;
    })];

    private sealed class DecideLevel(CompiledRules rules, IReadOnlyList<UseCase> useCases) : Workload
    {
        private readonly EncodedQuestion[] _encoded = Encoded(rules, useCases);
        private readonly Inquiry _inquiry = new(rules);
        private readonly int _stretch = rules.Days.Of(useCases[0].AsOf!.Value);

        public override int UseCases => _encoded.Length;

        public override long Run(int first, int count)
        {
            var sum = 0L;
            for (var index = first; index < first + count; index++)
            {
                sum += (long)_inquiry.Decide(_encoded[index & (_encoded.Length - 1)], _stretch).Decision;
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
        private readonly EncodedQuestion[] _encoded = Encoded(rules, useCases);
        private readonly Inquiry _inquiry = new(rules);
        private readonly FoundNorm[] _found = new FoundNorm[rules.Norms.Count];
        private readonly int _stretch = rules.Days.Of(useCases[0].AsOf!.Value);

        public override int UseCases => _encoded.Length;

        public override long Run(int first, int count)
        {
            var sum = 0L;
            for (var index = first; index < first + count; index++)
            {
                sum += (long)_inquiry.Decide(_encoded[index & (_encoded.Length - 1)], _stretch).Decision + _inquiry.Find(_found);
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
