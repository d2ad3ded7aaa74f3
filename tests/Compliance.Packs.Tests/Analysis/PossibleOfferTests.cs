using Compliance.Authoring.Witnesses;
using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;
using FluentAssertions;
using Xunit;

namespace Compliance.Packs.Tests.Analysis;

/// <summary>No set of the analysis holds a product of another vendor, or a plan that a product is not sold on, and no witness names one.</summary>
public sealed class PossibleOfferTests
{
    private static readonly CompiledRules Rules = Load();
    private static readonly RuleSlice Slice = Rules.Slices.Last();
    private static readonly UseCaseSpace Space = UseCaseSpace.Of([Slice], vocabularies: [Rules.Vocabulary]);

    [Theory]
    [InlineData("mistral", "le-chat", "team", true)]
    [InlineData("mistral", "le-chat", "api-paid", false)]
    [InlineData("mistral", "la-plateforme", "api-paid", true)]
    [InlineData("mistral", "la-plateforme", "student", false)]
    [InlineData("mistral", "open-weights", "no-plan", true)]
    [InlineData("mistral", "open-weights", "free", true)]
    public void All_HoldsAnOfferOfWhatRulesTellApart_OnlyWhereSomebodyMakesIt(string vendor, string product, string tier, bool isMade) =>
        (Is(Facts.Vendor, vendor) & Is(Facts.Product, product) & Is(Facts.Tier, tier)).IsEmpty.Should().Be(!isMade);

    [Fact]
    public void Complement_HoldsNoImpossibleOffer()
    {
        var others = !Is(Facts.Product, "le-chat");

        (others | Is(Facts.Product, "le-chat")).IsAll.Should().BeTrue();
        (others & Is(Facts.Product, "la-plateforme") & Is(Facts.Tier, "student")).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void Witness_OfEveryNormThatMayApply_IsAUseCaseThatEvaluates()
    {
        var evaluator = new ComplianceEvaluator(Rules, TimeProvider.System);
        var sets = new SliceSets(Space, Slice);
        var day = Rules.Days.Start(Rules.Days.Count - 1);

        var notSeen = Slice.Norms.Where(norm => !sets[norm.Applies].IsEmpty)
            .Where(norm => !evaluator.Evaluate(
                    Witness.Of(sets[norm.Applies], useCase => SliceValues.Of(Rules, Slice, useCase)[norm.Applies] == Truth.True),
                    day).Findings.Any(finding => finding.Rule == norm.Norm.FullId && finding.Status != FindingStatus.MayApply))
            .Select(norm => norm.Norm.FullId);

        notSeen.Should().BeEmpty();
    }

    /// <summary>Without the product nobody would make the offer: the vendor sells nothing of its own without a plan.</summary>
    [Fact]
    public void Witness_OfAPlanThatTheVendorSellsNothingOn_KeepsTheProductThatMayBeAnybodys() =>
        Witness.Of(Is(Facts.Vendor, "mistral") & Is(Facts.Tier, "no-plan")).Product.Should().Be("open-weights");

    private static UseCaseSet Is(string fact, string value)
    {
        var definition = Rules.Vocabulary.Find(fact)!;
        var variable = Space.VariablesOf(definition).Single();
        var answer = Space.Variables[variable].Classes.Index().Single(pair => pair.Item.Names.Any(name => name.Name == value)).Index;
        return Space.Where(variable, answer);
    }

    private static CompiledRules Load()
    {
        var faults = new DiagnosticBag();
        var rules = RuleSetLoader.Load([EmbeddedPackSource.Instance], faults);
        faults.Sorted().Should().BeEmpty();
        return CompiledRules.Compile(rules!);
    }
}
