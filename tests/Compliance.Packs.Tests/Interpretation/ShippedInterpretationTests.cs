using Compliance.Authoring.Interpretation;
using Compliance.Tests.Interpretation;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Xunit;

namespace Compliance.Packs.Tests.Interpretation;

/// <summary>Coverage and mutation trust the interpreter: it says of the packs that ship what the compiled engine says.</summary>
public sealed class ShippedInterpretationTests
{
    /// <summary>So many scenarios of a pack, spread over its files.</summary>
    private const int Some = 60;

    public static TheoryData<string> Packs => PackData.Ids;

    [Theory]
    [MemberData(nameof(Packs))]
    public void Evaluate_ScenariosOfAPack_GivesTheStatusesOfTheEngine(string id)
    {
        var pack = ShippedPack.Of(id);

        Sample(pack).SelectMany(scenario => Agreement.Differences(pack.Rules, scenario.UseCase.UseCase, pack.Judge(scenario))).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void WhyNot_OfWhatDoesNotApply_AlwaysHasAReason(string id)
    {
        var pack = ShippedPack.Of(id);

        Sample(pack).SelectMany(scenario =>
        {
            var (interpreter, day, states) = Agreement.Read(pack.Rules, scenario.UseCase.UseCase, pack.Judge(scenario).AsOf);
            return Enumerable.Range(0, interpreter.Count)
                .Where(place => WhyNot.Of(interpreter, place, day, states).Count == 0 == (states.Applies[place] != Truth.True))
                .Select(place => $"{scenario.Name}: {interpreter[place]!.FullId}");
        }).Should().BeEmpty();
    }

    private static IEnumerable<Authoring.Scenarios.Scenario> Sample(ShippedPack pack) => pack.Scenarios.Where((_, index) => index % (1 + (pack.Scenarios.Count / Some)) == 0);
}
