using System.Globalization;
using Compliance.Tests.Evaluation.Oracles;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Compliance.Tests.Evaluation;

public sealed class SpreadTests(ITestOutputHelper output)
{
    private static readonly int RuleSets = Property.Times(500);

    [Fact]
    public void RandomCases_OfEveryKind_AreFrequent()
    {
        var useCases = 0;
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < RuleSets; seed++)
        {
            var drawn = RandomCase.Draw(seed);
            foreach (var useCase in drawn.UseCases)
            {
                useCases++;
                foreach (var kind in new OracleVerdict(drawn.Rules, useCase, Engine.DayOf(useCase)).Outcome().Lines.SelectMany(Kinds).Distinct(StringComparer.Ordinal))
                {
                    counts[kind] = counts.GetValueOrDefault(kind) + 1;
                }
            }
        }

        foreach (var (kind, count) in counts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / useCases,5:F1} %  {kind}"));
        }

        foreach (var kind in Wanted)
        {
            counts[kind].Should().BeGreaterThan(useCases / 100, "\"{0}\" must be drawn often", kind);
        }
    }

    private static IEnumerable<string> Wanted =>
    [
        .. Enum.GetNames<Decision>().Select(name => $"decision {name}"),
        .. Enum.GetNames<FindingStatus>().Select(name => $"status {name}"),
        "exposures", "assurances", "obligations", "conflict", "gaps", "assumption",
    ];

    private static IEnumerable<string> Kinds(string line)
    {
        var words = line.Split(' ', ',', ':');
        if (words[0] == "decision")
        {
            yield return $"decision {words[2]}";
        }
        else if (words[0] == "finding")
        {
            yield return $"status {words[3]}";
        }
        else if (line.Length > words[0].Length + 2)
        {
            yield return words[0];
        }
    }
}
