using System.Globalization;
using FluentAssertions;
using RulesEngine.Models;
using Xunit;
using static Compliance.Tests.FactWorkflows.Shop;
using Engine = RulesEngine.RulesEngine;

namespace Compliance.Tests.FactWorkflows;

/// <summary>
/// RulesEngine runs the same workflows as a witness: where a description knows whether a rule succeeds, RulesEngine says the same, and what it makes of a null or a
/// fault, <c>false</c> or even <c>true</c>, is not known here.
/// </summary>
public sealed class WitnessTests
{
    private static readonly string[] Atoms =
    [
        "order.Country == \"FR\"", "order.Country != \"FR\"", "order.Country == null", "order.Country != null", "order.Country in (\"FR\", \"DE\")", "string.IsNullOrEmpty(order.Country)", "order.Country.StartsWith(\"F\")",
        "order.Amount > 5", "order.Amount < order.Total", "order.Amount == null", "order.Amount.HasValue", "(order.Amount ?? 3) > 2", "order.Total >= 7", "order.Vip", "order.Signed == true", "order.Signed == false",
        "order.Status == \"Paid\"", "order.Former == OrderStatus.Draft", "order.Due > \"2026-02-01\"", "order.Supplier == null", "order.Supplier.Country == \"DE\"", "np(order.Supplier.Country) == null",
        "np(order.Supplier.Country, \"XX\") == \"XX\"", "order.Lines.Any()", "order.Lines.Any(Country == \"FR\")", "order.Lines.All(Price > 2)", "order.Lines.Sum(Count) > 2", "order.Lines.Count() > 1", "order.Tags.Contains(\"a\")",
        "order.Fields[\"plan\"] == \"team\"", "order.Lines[0].Price > 1",
    ];

    [Fact]
    public async Task RulesEngine_SaysTheSame_WhereverSomethingIsKnown()
    {
        var chance = new Chance(13);
        var rules = Enumerable.Range(0, 300).Select(i => (Name: $"r{i.ToString("D3", CultureInfo.InvariantCulture)}", Expression: Expression(chance, 3))).ToList();
        var facts = Facts(Workflow([.. rules.Select(rule => Rule(rule.Expression, "purpose", "\"research\"", "\"none\"", rule.Name))]), options => options.AddCustomType<OrderStatus>());
        var single = rules.ConvertAll(rule => Facts(Workflow(Rule(rule.Expression))));
        var engine = new Engine([new Workflow { WorkflowName = "w", Rules = rules.ConvertAll(rule => new Rule { RuleName = rule.Name, Expression = rule.Expression }) }], new ReSettings { CustomTypes = [typeof(OrderStatus)] });
        var (known, unknown, taken) = (0, 0, 0);
        foreach (var order in Enumerable.Range(0, 40).Select(_ => AnyOrder(chance)))
        {
            var witness = await engine.ExecuteAllRulesAsync("w", RuleParameter.Create("order", order), RuleParameter.Create("supplier", new Supplier()));
            for (var i = 0; i < rules.Count; i++)
            {
                var said = single[i].Describe(order, null).UseCase["dpaSigned"]!;
                known += said.Kind == FactValueKind.Boolean ? 1 : 0;
                unknown += said.Kind == FactValueKind.Unknown ? 1 : 0;
                taken += said.Kind == FactValueKind.Unknown && witness[i].IsSuccess ? 1 : 0;
                if (said.Kind == FactValueKind.Boolean)
                {
                    witness[i].IsSuccess.Should().Be(said.AsBoolean(), "`{0}` of {1}", rules[i].Expression, System.Text.Json.JsonSerializer.Serialize(new { order.Country, order.Amount, order.Total }));
                }
            }

            facts.Describe(order, null).UseCase["purpose"].Should().NotBeNull();
        }

        known.Should().BeGreaterThan(3_000);
        unknown.Should().BeGreaterThan(2_000);
        taken.Should().BePositive("a null that is compared with != is true to RulesEngine");
    }

    private static string Expression(Chance chance, int depth) => depth == 0 || chance.Of(3) == 0
        ? Atoms[chance.Of(Atoms.Length)]
        : chance.Of(5) switch
        {
            0 => $"!({Expression(chance, depth - 1)})",
            1 => $"iif({Expression(chance, depth - 1)}, {Expression(chance, depth - 1)}, {Expression(chance, depth - 1)})",
            2 or 3 => $"({Expression(chance, depth - 1)} && {Expression(chance, depth - 1)})",
            _ => $"({Expression(chance, depth - 1)} || {Expression(chance, depth - 1)})",
        };

    private static Order AnyOrder(Chance chance) => new()
    {
        Country = chance.Pick("FR", "DE", "", null),
        Amount = chance.Pick<decimal?>(3, 9, null),
        Total = chance.Of(12),
        Vip = chance.Of(2) == 0,
        Signed = chance.Pick<bool?>(true, false, null),
        Status = chance.Pick(OrderStatus.Draft, OrderStatus.Paid),
        Former = chance.Pick<OrderStatus?>(OrderStatus.Draft, null),
        Due = chance.Pick<DateOnly?>(new(2026, 1, 1), new(2026, 3, 1), null),
        Supplier = chance.Pick(new Supplier(), new Supplier { Country = "DE" }, null),
        Lines = chance.Pick<List<Line>?>([], [new() { Country = "FR", Price = 3, Count = 2 }], [new() { Price = 1, Count = 1 }, new() { Country = "DE", Count = 2 }], null),
        Tags = chance.Pick<string?[]?>([], ["b", "a"], ["b", null], null),
        Fields = chance.Pick<Dictionary<string, string>?>([], new(StringComparer.Ordinal) { ["plan"] = "team" }, null),
    };

    /// <summary>Numbers that look random and are the same in every run.</summary>
    private sealed class Chance(ulong seed)
    {
        private ulong _state = seed;

        public int Of(int count)
        {
            _state = unchecked((_state * 6364136223846793005) + 1442695040888963407);
            return (int)((_state >> 33) % (ulong)count);
        }

        public T Pick<T>(params T[] values) => values[Of(values.Length)];
    }
}
