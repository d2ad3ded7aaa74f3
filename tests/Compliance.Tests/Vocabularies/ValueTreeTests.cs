using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Vocabularies;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Vocabularies;

/// <summary>The fast way of holding many values against many, beside the slow one.</summary>
public sealed class ValueTreeTests
{
    private static readonly Vocabulary Shipped = RuleSetLoader.Load([EmbeddedPackSource.Instance], new DiagnosticBag())!.Vocabulary;

    /// <summary>Countries with parts that no vocabulary lists, trees, and flat lists; every third, every seventh value is wanted, and so on.</summary>
    [Theory]
    [InlineData("jurisdiction")]
    [InlineData("purpose")]
    [InlineData("content")]
    [InlineData("product")]
    public void MeetSome_OfEachShippedValue_IsTheBestThatMeetsSays(string fact)
    {
        var values = Shipped.Find(fact)!.Values;
        List<NamedValue> all = [.. values.Names.Select(name => values.Find(name)!.Value)];
        if (values.AreRegions)
        {
            all.AddRange([values.Find("MX-JAL")!.Value, values.Find("MX-OAX")!.Value]);
        }

        foreach (var every in new[] { 1, 3, 7, 50, 400 })
        {
            List<NamedValue> wanted = [.. all.Where((_, place) => place % every == every - 1)];
            values.MeetSome(all, wanted).Should().Equal(all.Select(given => wanted.Aggregate(Truth.False, (best, value) => best.Or(values.Meets(given, value)))));
        }
    }
}
