using System.Linq.Dynamic.Core.CustomTypeProviders;
using Compliance.RulesEngine;
using FluentAssertions;
using Xunit;
using static Compliance.Tests.FactWorkflows.Shop;

namespace Compliance.Tests.FactWorkflows;

/// <summary>
/// Expressions that reach for more than the declared data. The holes that the parser's history knows are tried one by one: methods of any type (CVE-2023-32571),
/// reflection and static members (CVE-2024-51417), types by name, marked types, late binding.
/// </summary>
public sealed class HostileExpressionTests
{
    [Theory]
    // reflection
    [InlineData("order.GetType() != null")]
    [InlineData("order.GetType().Assembly != null")]
    [InlineData("\"\".GetType().Assembly.GetType(\"System.IO.File\") != null")]
    [InlineData("order.Kind.Assembly != null")]
    [InlineData("order.Kind.Name == \"Order\"")]
    [InlineData("order.Kind == null")]
    [InlineData("order.Lines.GetType() != null")]
    [InlineData("order.Lines.Any(GetType() != null)")]
    [InlineData("order.Callback.Method.Name == \"x\"")]
    [InlineData("order.Callback() == \"called\"")]
    [InlineData("order.Callback.Invoke() == \"called\"")]
    // static members
    [InlineData("order.Secret == \"secret\"")]
    [InlineData("Order.Secret == \"secret\"")]
    [InlineData("Environment.MachineName != null")]
    [InlineData("System.Environment.MachineName != null")]
    [InlineData("Environment.Exit(1) == null")]
    [InlineData("System.IO.File.ReadAllText(\"secret\") != null")]
    [InlineData("System.Diagnostics.Process.Start(\"sh\") != null")]
    [InlineData("DateTime.Now > order.Placed")]
    [InlineData("DateTime.UtcNow.Year > 2000")]
    [InlineData("DateTimeOffset.Now.Year > 2000")]
    [InlineData("Guid.NewGuid() != Guid.Empty")]
    [InlineData("TimeSpan.Parse(\"1\") > TimeSpan.Zero")]
    [InlineData("Convert.ToInt32(\"3\") == 3")]
    [InlineData("Convert.FromBase64String(\"AAAA\").Length == 3")]
    [InlineData("string.Format(\"{0}\", order.Country) == \"\"")]
    [InlineData("string.Join(\",\", order.Tags) == \"\"")]
    [InlineData("Enum.Parse(\"System.DayOfWeek\", \"Monday\") != null")]
    [InlineData("Enumerable.Range(0, 2000000000).Count() > 3")]
    [InlineData("Math.Pow(2, 3) == 8")]
    [InlineData("int.Parse(\"3\") == 3")]
    [InlineData("decimal(order.Country) == 3")]
    // methods that nobody listed
    [InlineData("order.Shout() == \"loud\"")]
    [InlineData("order.ToString() == \"\"")]
    [InlineData("order.Equals(order)")]
    [InlineData("order.Country.PadLeft(2000000000).Length > 3")]
    [InlineData("order.Country.Split(',').Length > 0")]
    [InlineData("order.Country.ToCharArray().Length > 0")]
    [InlineData("order.Country.GetEnumerator() != null")]
    [InlineData("order.Country.Normalize() == \"x\"")]
    [InlineData("order.Lines.Clear() == null")]
    [InlineData("order.Lines.ForEach(null) == null")]
    [InlineData("order.Fields.Remove(\"plan\")")]
    [InlineData("order.Fields.Add(\"a\", \"b\") == null")]
    [InlineData("order.Lines.AsQueryable().Any()")]
    [InlineData("order.Query.Any()")]
    [InlineData("order.Query.Provider != null")]
    [InlineData("order.Lines.Select(Count).FirstOrDefault() == 0")]
    [InlineData("order.Country.StartsWith(\"F\", StringComparison.CurrentCulture)")]
    [InlineData("order.Amount.GetValueOrDefault() > 3")]
    // types by name, casts and new
    [InlineData("\"System.Environment\"(order.Country) != null")]
    [InlineData("cast(order, \"System.Type\") != null")]
    [InlineData("as(order, \"System.IO.FileInfo\") != null")]
    [InlineData("is(order, \"System.Object\")")]
    [InlineData("order.Lines.OfType(\"System.Type\").Any()")]
    [InlineData("order.Lines.Cast(\"System.Object\").Any()")]
    [InlineData("new System.IO.FileInfo(\"x\") != null")]
    [InlineData("new System.Uri(\"http://localhost\") != null")]
    [InlineData("new (order.Country as C).C == \"FR\"")]
    [InlineData("new { order.Country }.Country == \"FR\"")]
    [InlineData("new Line { Country = \"x\" } != null")]
    [InlineData("typeof(string) != null")]
    // late binding, context words, marked types, out
    [InlineData("order.Anything.Assembly != null")]
    [InlineData("order.Anything == null")]
    [InlineData("it != null")]
    [InlineData("root != null")]
    [InlineData("$ != null")]
    [InlineData("MarkedType.Run() == 1")]
    [InlineData("Compliance.Tests.FactWorkflows.MarkedType.Run() == 1")]
    [InlineData("int.TryParse(\"3\", out x)")]
    public void Load_ExpressionThatReachesFurther_IsRefused(string expression)
    {
        var faults = Faults(Workflow(Rule(expression)));

        faults.Should().ContainSingle().Which.Code.Should().BeOneOf("CR520", "CR521");
        faults[0].Message.Should().Contain("workflow \"facts\", rule \"r\"");
    }

    /// <summary>Not only conditions: an output and a parameter are code all the same.</summary>
    [Theory]
    [InlineData("order.GetType().Name")]
    [InlineData("System.Environment.MachineName")]
    [InlineData("order.Shout()")]
    [InlineData("order.Kind.Name")]
    public void Load_OutputsAndParametersThatReachFurther_AreRefused(string expression)
    {
        var local = $$"""{ "RuleName": "r", "LocalParams": [ { "Name": "x", "Expression": {{Quote(expression)}} } ], "Expression": "true", "Properties": { "fact": "dpaSigned", "value": true } }""";
        var global = $$"""[ { "WorkflowName": "facts", "GlobalParams": [ { "Name": "x", "Expression": {{Quote(expression)}} } ], "Rules": [ {{Rule("true")}} ] } ]""";

        foreach (var json in new[] { Workflow(Output(expression)), Workflow(local), global })
        {
            Faults(json).Should().ContainSingle().Which.Code.Should().BeOneOf("CR520", "CR521");
        }
    }

    /// <summary>What is listed is in reach, and nothing besides: not what its members inherit.</summary>
    [Fact]
    public void Load_ListedTypes_AreInReachAndOnlyThey()
    {
        static void List(FactWorkflowOptions options) => options.AddCustomType(typeof(Regions)).AddCustomType<Order>();

        Faults(Workflow(Rule("Regions.IsEuropean(order.Country) && order.Shout() == \"loud\"")), List).Should().BeEmpty();
        Faults(Workflow(Rule("order.GetType() != null")), List).Should().ContainSingle();
        Faults(Workflow(Rule("Regions.Equals(order, order)")), List).Should().ContainSingle();
        Faults(Workflow(Rule("supplier.ToString() == \"x\"")), List).Should().ContainSingle();
    }

    [Fact]
    public void Load_EndlessExpressions_AreRefused()
    {
        Faults(Workflow(Rule(string.Concat(Enumerable.Repeat("(", 3_000)) + "true"))).Should().ContainSingle().Which.Code.Should().Be("CR522");
        Faults(Workflow(Rule(new string('!', 4_000) + "true"))).Should().ContainSingle().Which.Code.Should().Be("CR522");
        Faults(Workflow(Rule(string.Join(" || ", Enumerable.Repeat("order.Vip", 1_000))))).Should().ContainSingle().Which.Code.Should().Be("CR522");
        Faults(Workflow(Rule(string.Join(" || ", Enumerable.Repeat("order.Vip", 290))))).Should().BeEmpty();
        Faults(Workflow(Rule(string.Join(" ", Enumerable.Repeat("order.Vip ?", 370)) + " true"))).Should().ContainSingle().Which.Code.Should().Be("CR522");
        Faults(Workflow(Rule(string.Join(" && ", Enumerable.Repeat("not order.Vip", 200))))).Should().BeEmpty();
        Faults(Workflow(Rule("1 == " + string.Concat(Enumerable.Repeat("-", 4_000)) + "1"))).Should().ContainSingle().Which.Code.Should().Be("CR522");
        Faults(Workflow(Rule(string.Join(" && ", Enumerable.Repeat("order.Total != 1", 200))))).Should().BeEmpty();
    }

    /// <summary>Where a thread has little stack, an expression is refused and the process goes on.</summary>
    [Fact]
    public void Load_DeepExpressionOnASmallStack_IsRefusedOrCompiled()
    {
        IReadOnlyList<Diagnostic> faults = [];
        var thread = new Thread(() => faults = Faults(Workflow(Rule(string.Concat(Enumerable.Repeat("not ", 1_000)) + "true"))), maxStackSize: 512 << 10);

        thread.Start();
        thread.Join();

        faults.Select(fault => fault.Code).Where(code => code != "CR520").Should().BeEmpty();
    }
}

[DynamicLinqType]
public static class MarkedType
{
    public static int Run() => 1;
}

public static class Regions
{
    public static bool IsEuropean(string country) => country is "FR" or "DE";

    public static string? Name(string? country) => country is null ? "nowhere" : country.ToLowerInvariant();
}
