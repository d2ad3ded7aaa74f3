using System.Globalization;
using Compliance.Benchmarks.Measuring;
using Compliance.Benchmarks.Results;
using Compliance.Rules.Hosting;
using Compliance.RulesEngine;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace Compliance.Benchmarks.Peers;

/// <summary>Times the description of an order with thirty facts beside RulesEngine's own run of the same workflow.</summary>
internal sealed class DescribeMeasurement(Report report, Effort effort)
{
    private const string Name = "facts";

    /// <summary>Boolean facts of the vocabulary that an order may say.</summary>
    private static readonly string[] Booleans =
    [
        "parentalConsent", "modelDistributed", "competesWithVendor", "humanReview", "trainingOptOut", "trainingOptIn", "feedbackGiven", "flaggedByModeration",
        "zeroDataRetention", "dpaSigned", "privacyNoticeGiven", "endUserTerms", "aiDisclosed", "qualifiedProfessional", "personConsent", "seriousIncident",
    ];

    public void Run()
    {
        var engine = ComplianceEngine.Load();
        var orders = Enumerable.Range(0, 256).Select(number => new Order
        {
            Country = number % 3 == 0 ? "FR" : "US",
            Plan = number % 2 == 0 ? "free" : "pro",
            Customer = number % 5 == 0 ? "consumer" : "business",
            Seats = number % 40,
            Price = number * 1.5,
            Signed = number % 7 == 0,
        }).ToArray();
        var facts = FactSource.Load(o => o.AddParameter<Order>("order").AddWorkflows(Name, Workflow()), engine.Evaluator);
        Check(facts, orders[0]);
        var settings = new ReSettings { UseFastExpressionCompiler = true, EnableFormattedErrorMessage = false, EnableScopedParams = false };
        var describe = new DescribeWorkload(facts, orders);
        var run = new RunWorkload(new Engine([Workflow()], settings), orders);
        var timing = PairedTiming.Of([describe, run], effort.Rounds);
        report.Add([Requirement.AtMost("describing an order: times RulesEngine's own run", "30 facts", 5, "×", timing.LeastRatio(describe, run))]);
        report.Add(new ResultTable("Describing an order with 30 facts", ["an operation", "takes", "allocates"],
        [
            ["`IFactSource.Describe`", Figures.Time(timing.LeastNanoseconds(describe)), Figures.Bytes(Allocations.BytesPerOperation(describe))],
            ["RulesEngine's own run of the workflow", Figures.Time(timing.LeastNanoseconds(run)), Figures.Bytes(Allocations.BytesPerOperation(run))],
        ]));
    }

    private static void Check(IFactSource facts, Order order)
    {
        var described = facts.Describe(order);
        if (described.NotKnown.Count > 0 || described.UseCase.Given.Count != 30)
        {
            throw new InvalidOperationException($"The order is not described as it should be: {described}");
        }
    }

    private static Workflow Workflow() => new() { WorkflowName = Name, Rules = [.. Rules()] };

    /// <summary>Thirty rules, each of which says a fact, or leaves it to another.</summary>
    private static IEnumerable<Rule> Rules()
    {
        var number = 0;
        foreach (var fact in Booleans)
        {
            yield return Rule(fact, true, false, string.Create(CultureInfo.InvariantCulture, $"order.Signed || order.Seats > {++number}"));
        }

        yield return Rule(Facts.Jurisdiction, "FR", "US", "order.Country == \"FR\"");
        yield return Rule(Facts.CustomerType, "consumer", "business", "order.Customer == \"consumer\"");
        yield return Rule(Facts.UserAge, 17, 18, "order.Seats < 0");
        yield return Rule("annualRevenue", 1_000_000, 2_000_000, "order.Price > 100");
        yield return Rule("monthlyActiveUsers", 100, 200, "order.Seats > 10");
        yield return Rule("dataClassification", "internal", "public", "order.Signed && order.Price >= 1");
        yield return Rule("modelLicense", "mit", "apache-2.0", "order.Price > 1000");
        yield return Rule("trainedModelType", "classifier", "other", "order.Plan == \"free\"");
        foreach (var (fact, value) in new[] { ("content", "spam"), ("practice", "profiling"), ("decisionDomain", "credit"), ("personalData", "ordinary"), ("feature", "agents"), ("outputType", "text") })
        {
            yield return Rule(fact, value, value, "order.Seats >= 0 && order.Plan != \"none\"");
        }
    }

    private static Rule Rule(string fact, object value, object otherwise, string expression) => new()
    {
        RuleName = $"says {fact}",
        Expression = expression,
        Properties = new(StringComparer.Ordinal) { ["fact"] = fact, ["value"] = value, ["otherwise"] = otherwise },
    };

    private sealed class DescribeWorkload(IFactSource facts, Order[] orders) : Workload
    {
        public override int UseCases => orders.Length;

        public override long Run(int first, int count)
        {
            var sum = 0L;
            for (var index = first; index < first + count; index++)
            {
                sum += facts.Describe(orders[index & (orders.Length - 1)]).NotKnown.Count;
            }

            return sum;
        }
    }

    private sealed class RunWorkload(Engine engine, Order[] orders) : Workload
    {
        public override int UseCases => orders.Length;

        public override long Run(int first, int count)
        {
            var sum = 0L;
            for (var index = first; index < first + count; index++)
            {
                var pending = engine.ExecuteAllRulesAsync(Name, new RuleParameter("order", orders[index & (orders.Length - 1)]));
                sum += (pending.IsCompletedSuccessfully ? pending.Result : throw new InvalidOperationException("RulesEngine did not finish.")).Count;
            }

            return sum;
        }
    }
}
