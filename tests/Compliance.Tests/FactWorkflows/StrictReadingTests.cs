using Compliance.RulesEngine;
using FluentAssertions;
using Xunit;
using static Compliance.Tests.FactWorkflows.Shop;

namespace Compliance.Tests.FactWorkflows;

/// <summary>What a null means in an expression: an answer where it is asked for, and else "not known".</summary>
public sealed class StrictReadingTests
{
    private static readonly Order Empty = new();

    private static readonly Order Full = new()
    {
        Country = "FR",
        Amount = 7,
        Total = 10,
        Vip = true,
        Signed = true,
        Status = OrderStatus.Paid,
        Former = OrderStatus.Draft,
        Due = new(2026, 3, 1),
        Placed = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Unspecified),
        Supplier = new() { Country = "DE", Parent = new() { Country = "US" } },
        Lines = [new() { Country = "FR", Price = 3, Count = 1 }, new() { Country = "DE", Price = 4, Count = 2 }],
        Tags = ["a", "b"],
        Fields = new(StringComparer.Ordinal) { ["plan"] = "team" },
    };

    /// <summary>Whatever is null where a value is needed makes the fact unknown, and is named.</summary>
    [Theory]
    [InlineData("order.Country == \"FR\"", "order.Country is null")]
    [InlineData("order.Country != \"FR\"", "order.Country is null")]
    [InlineData("!(order.Country == \"FR\")", "order.Country is null")]
    [InlineData("\"FR\" == order.Country", "order.Country is null")]
    [InlineData("order.Country == order.Supplier.Country", "order.Country is null")]
    [InlineData("order.Supplier.Country == \"FR\"", "order.Supplier is null")]
    [InlineData("order.Supplier.Country == null", "order.Supplier is null")]
    [InlineData("supplier.Country == \"FR\"", "supplier is null")]
    [InlineData("order.Amount > 5", "order.Amount is null")]
    [InlineData("order.Amount <= 5", "order.Amount is null")]
    [InlineData("order.Amount * 2 > order.Total", "order.Amount is null")]
    [InlineData("order.Amount == order.Total", "order.Amount is null")]
    [InlineData("order.Signed == true", "order.Signed is null")]
    [InlineData("order.Signed == false", "order.Signed is null")]
    [InlineData("order.Former == \"Draft\"", "order.Former is null")]
    [InlineData("order.Due > \"2026-01-01\"", "order.Due is null")]
    [InlineData("order.Country in (\"FR\", \"DE\")", "order.Country is null")]
    [InlineData("order.Country.StartsWith(\"F\")", "order.Country is null")]
    [InlineData("\"FRANCE\".StartsWith(order.Country)", "order.Country is null")]
    [InlineData("order.Country.Length > 1", "order.Country is null")]
    [InlineData("order.Country > \"A\"", "order.Country is null")]
    [InlineData("order.Country + \"x\" == \"FRx\"", "order.Country is null")]
    [InlineData("order.Lines.Any()", "order.Lines is null")]
    [InlineData("order.Lines.Any(Country == \"FR\")", "order.Lines is null")]
    [InlineData("order.Tags.Contains(\"a\")", "order.Tags is null")]
    [InlineData("order.Fields[\"plan\"] == \"team\"", "order.Fields is null")]
    [InlineData("order.Country == \"FR\" || order.Total == 0", "order.Country is null")]
    [InlineData("order.Country == \"FR\" && order.Total > 100", "order.Country is null")]
    [InlineData("order.Country == null && order.Amount > 5", "order.Amount is null")]
    [InlineData("iif(order.Country == \"FR\", true, false)", "order.Country is null")]
    [InlineData("iif(order.Total == 0, order.Amount > 3, true)", "order.Amount is null")]
    [InlineData("np(order.Supplier.Country) == \"FR\"", "order.Supplier.Country is null")]
    [InlineData("order.Broken == \"x\"", "InvalidOperationException: the ledger is closed")]
    [InlineData("order.Total / (order.Total - order.Total) > 1", "DivideByZeroException: Attempted to divide by zero")]
    public void Describe_NullOrFaultWhereAValueIsNeeded_IsNotKnown(string expression, string cause)
    {
        var described = Facts(Workflow(Rule(expression))).Describe(Empty, null);

        described.UseCase["dpaSigned"].Should().Be(FactValue.Unknown);
        described.NotKnown.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Fact = "dpaSigned", Workflow = "facts", Rule = "r", Expression = expression, Cause = cause });
    }

    /// <summary>A null that the expression asks for is an answer.</summary>
    [Theory]
    [InlineData("order.Country == null", true)]
    [InlineData("order.Country != null", false)]
    [InlineData("null == order.Country", true)]
    [InlineData("order.Country == null || order.Country == \"FR\"", true)]
    [InlineData("order.Country != null && order.Country == \"FR\"", false)]
    [InlineData("order.Supplier == null || order.Supplier.Country == null", true)]
    [InlineData("order.Supplier != null && order.Supplier.Country == \"FR\"", false)]
    [InlineData("order.Amount == null", true)]
    [InlineData("order.Amount.HasValue", false)]
    [InlineData("order.Amount.HasValue && order.Amount > 3", false)]
    [InlineData("(order.Amount ?? 0) > 5", false)]
    [InlineData("isnull(order.Amount, 9) > 5", true)]
    [InlineData("(order.Country ?? \"FR\") == \"FR\"", true)]
    [InlineData("np(order.Supplier.Country) == null", true)]
    [InlineData("np(order.Supplier.Country, \"none\") == \"none\"", true)]
    [InlineData("string.IsNullOrEmpty(order.Country)", true)]
    [InlineData("string.IsNullOrWhiteSpace(order.Country)", true)]
    [InlineData("supplier == null", true)]
    [InlineData("order.Total == null", false)]
    [InlineData("order.Total == 0 || order.Country == \"FR\"", true)]
    [InlineData("order.Vip && order.Country == \"FR\"", false)]
    [InlineData("iif(order.Vip, order.Country == \"FR\", true)", true)]
    public void Describe_NullThatIsAskedFor_IsAnAnswer(string expression, bool expected)
    {
        var described = Facts(Workflow(Rule(expression))).Describe(Empty, null);

        described.NotKnown.Should().BeEmpty();
        described.UseCase["dpaSigned"].Should().Be(FactValue.Boolean(expected));
    }

    [Theory]
    [InlineData("order.Country == \"FR\"", true)]
    [InlineData("order.Country.ToLower() == \"fr\"", true)]
    [InlineData("order.Supplier.Parent.Country == \"US\"", true)]
    [InlineData("order.Amount > 5 && order.Amount < order.Total", true)]
    [InlineData("order.Signed == true && order.Vip", true)]
    [InlineData("order.Status == \"Paid\"", true)]
    [InlineData("order.Status == OrderStatus.Draft", false)]
    [InlineData("order.Former == OrderStatus.Draft", true)]
    [InlineData("order.Due > \"2026-01-01\"", true)]
    [InlineData("order.Due > DateOnly(2026, 1, 1) && order.Placed.Year == 2026 && order.Placed.AddDays(1).Day == 2", true)]
    [InlineData("order.Lines.Any(Country == \"DE\" && Price > 3)", true)]
    [InlineData("order.Lines.All(x => x.Price > 3)", false)]
    [InlineData("order.Lines.Where(Price > 3).Count() == 1", true)]
    [InlineData("order.Lines.Sum(Price) == 7 && order.Lines.Max(Price) == 4 && order.Lines.Min(Count) == 1", true)]
    [InlineData("order.Lines.Select(Country).Distinct().Count() == 2", true)]
    [InlineData("order.Lines.OrderByDescending(Price).First().Country == \"DE\"", true)]
    [InlineData("order.Lines[1].Country == \"DE\" && order.Lines.Count == 2 && order.Tags.Length == 2", true)]
    [InlineData("order.Tags.Contains(\"b\") && \"a\" in order.Tags", true)]
    [InlineData("order.Fields[\"plan\"] == \"team\" && order.Fields.plan == \"team\" && order.Fields.ContainsKey(\"plan\")", true)]
    [InlineData("order.Country in (\"DE\", \"FR\") and not (order.Total < 3)", true)]
    [InlineData("Math.Abs(order.Total - 12) == 2", true)]
    [InlineData("ExpressionUtils.CheckContains(order.Country, \"DE,FR\")", true)]
    [InlineData("ORDER.country == \"FR\"", true)]
    public void Describe_WhereNothingIsMissing_IsAsInRulesEngine(string expression, bool expected)
    {
        var described = Facts(Workflow(Rule(expression))).Describe(Full, new Supplier());

        described.NotKnown.Should().BeEmpty();
        described.UseCase["dpaSigned"].Should().Be(FactValue.Boolean(expected));
    }

    [Theory]
    [InlineData("order.Lines.Any(Country == \"DE\")", "an element.Country is null")]
    [InlineData("order.Lines.All(Price > 1)", "an element.Price is null")]
    [InlineData("order.Lines.Sum(Price) > 1", "an element.Price is null")]
    [InlineData("order.Lines.Max(Price) > 1", "an element.Price is null")]
    [InlineData("order.Lines.Average(x => x.Price) > 1", "an element.Price is null")]
    [InlineData("order.Lines.Where(Price > 5).Any()", "an element.Price is null")]
    [InlineData("order.Lines.Select(Price).Sum() > 1", "an element of order.Lines.Select(…) is null")]
    [InlineData("order.Lines.First(Country == \"XX\").Price > 1", "an element.Country is null")]
    [InlineData("order.Tags.Contains(\"z\")", "an element of order.Tags is null")]
    [InlineData("\"z\" in order.Tags", "an element of order.Tags is null")]
    [InlineData("order.Lines[7].Price > 1", "ArgumentOutOfRangeException*")]
    [InlineData("order.Fields[\"none\"] == \"x\"", "a member is missing: *none*")]
    [InlineData("order.Fields.none == \"x\"", "a member is missing: *none*")]
    public void Describe_NullInAList_IsNotKnown(string expression, string cause)
    {
        var order = new Order { Lines = [new() { Country = "FR", Price = 2 }, new()], Tags = ["a", null], Fields = [] };

        var described = Facts(Workflow(Rule(expression))).Describe(order, null);

        described.UseCase["dpaSigned"].Should().Be(FactValue.Unknown);
        described.NotKnown.Should().ContainSingle().Which.Cause.Should().Match(cause);
    }

    /// <summary>A list is read as far as C# reads it: what comes after the answer is not missed.</summary>
    [Theory]
    [InlineData("order.Lines.Any(Country == \"FR\")", true)]
    [InlineData("order.Lines.All(Price > 5)", false)]
    [InlineData("order.Tags.Contains(\"a\")", true)]
    [InlineData("order.Lines.Any(Country == null)", true)]
    [InlineData("order.Lines.Count() == 2", true)]
    public void Describe_NullBehindTheAnswer_IsNotMissed(string expression, bool expected)
    {
        var order = new Order { Lines = [new() { Country = "FR", Price = 2 }, new()], Tags = ["a", null] };

        Facts(Workflow(Rule(expression))).Describe(order, null).UseCase["dpaSigned"].Should().Be(FactValue.Boolean(expected));
    }

    /// <summary>Letters and order of no language: a fact is the same on every machine.</summary>
    [Theory]
    [InlineData("order.Country.ToLower() == \"title\"", "TITLE")]
    [InlineData("order.Country.ToUpper() == \"TITLE\"", "title")]
    [InlineData("order.Country.StartsWith(\"x\") == false", "\u00ADx")]
    [InlineData("order.Country < \"a\"", "Z")]
    public void Describe_InAnyCulture_IsTheSame(string expression, string country)
    {
        var facts = Facts(Workflow(Rule(expression)));
        var before = System.Threading.Thread.CurrentThread.CurrentCulture;
        try
        {
            System.Threading.Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("tr-TR");

            facts.Describe(new Order { Country = country }, null).UseCase["dpaSigned"].Should().Be(FactValue.True);
        }
        finally
        {
            System.Threading.Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
