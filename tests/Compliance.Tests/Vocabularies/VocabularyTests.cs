using Compliance.Rules.Hosting;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Vocabularies;

/// <summary>The vocabulary as forms see it.</summary>
public sealed class VocabularyTests
{
    private static readonly ComplianceEngine Engine = ComplianceEngine.Load();
    private static readonly IComplianceVocabulary Vocabulary = Engine.Vocabulary;

    [Fact]
    public void Facts_AreThoseThatUseCasesMayGive()
    {
        Vocabulary.Facts.Select(fact => fact.Name).Should().OnlyHaveUniqueItems().And.StartWith(Engine.RuleSet.Vocabulary.Facts[0].Name);
        Vocabulary.Facts.Should().HaveCount(Engine.RuleSet.Vocabulary.Facts.Count(fact => !fact.IsDerived));
        Vocabulary.Facts.Should().OnlyContain(fact => fact.Title.Length > 0 && fact.Question.Length > 0);
        Vocabulary.Find(Engine.RuleSet.Vocabulary.Facts.First(fact => fact.IsDerived).Name).Should().BeNull("rules conclude it");
    }

    [Fact]
    public void Fact_IsDescribedAsTheVocabularySays()
    {
        var age = Vocabulary.Find(Facts.UserAge)!;
        (age.Type, age.Minimum).Should().Be(("number", 0));
        Vocabulary.Find(Facts.FeedbackGiven)!.Presumed.Should().Be(FactValue.False);

        var tier = Vocabulary.Find(Facts.Tier)!;
        tier.CustomerControls.Should().BeTrue();
        tier.Presumed.Should().BeNull();
        var free = tier.Values.Single(value => value.Name == Tiers.Free);
        free.Title.Should().NotBeEmpty();
        tier.Values.Where(value => value.Narrower.Contains(Tiers.Free, StringComparer.Ordinal)).Select(value => value.Name).Should().Equal(free.Broader.Take(1));
    }

    /// <summary>Broader and narrower say of every value what the trees, by which rules are evaluated, say.</summary>
    [Fact]
    public void Values_StandAsInTheTrees()
    {
        foreach (var fact in Vocabulary.Facts)
        {
            var tree = Engine.RuleSet.Vocabulary.Find(fact.Name)!.Values;
            fact.Values.Select(value => value.Name).Should().Equal(tree.Names);
            foreach (var value in fact.Values)
            {
                value.Broader.Should().Equal(tree.Broader(tree.Find(value.Name)!.Value), "{0} of {1}", value.Name, fact.Name);
                value.OtherNames.Where(name => tree.Find(name)!.Value.Name != value.Name).Should().BeEmpty();
                value.Narrower.Should().Equal(fact.Values.Where(other => other.Broader.Count > 0 && other.Broader[0] == value.Name).Select(other => other.Name));
            }
        }
    }

    [Theory]
    [InlineData(Facts.Tier, "fre", "CR102", "free")]
    [InlineData("teir", "free", "CR101", "tier")]
    [InlineData("customerTypo", "x", "CR101", null)]
    public void Validate_OneFault_NamesCodeFactAndNearest(string fact, string value, string code, string? nearest)
    {
        var fault = Vocabulary.Validate(new UseCase().With(fact, value)).Should().ContainSingle().Which;

        (fault.Code, fault.Fact).Should().Be((code, fact));
        if (nearest is not null)
        {
            fault.Nearest.Should().Be(nearest);
        }

        fault.Remedy.Should().NotBeEmpty();
        fault.Line.Should().Be(0);
    }

    [Fact]
    public void Validate_NameOfTwoPlaces_NamesBoth() => Vocabulary.Validate(new UseCase { Jurisdiction = "Georgia" }).Should().ContainSingle()
        .Which.Remedy.Should().ContainAll("\"GE\"", "\"US-GA\"");

    [Fact]
    public void Validate_IsWhatEvaluationThrows()
    {
        var useCase = new UseCase { Vendor = "mistrall", ["userAge"] = "twelve", ["colour"] = "red", [Facts.Purpose] = new[] { "homwork", Purposes.ModelTraining } };

        var faults = Vocabulary.Validate(useCase);

        faults.Should().HaveCount(4);
        var thrown = Engine.Evaluator.Invoking(it => it.Evaluate(useCase)).Should().Throw<InvalidUseCaseException>().Which;
        thrown.Details.Should().Equal(faults);
        thrown.Faults.Should().Equal(faults.Select(fault => fault.ToString()));
        Vocabulary.Validate(new() { Vendor = Vendors.Mistral }).Should().BeEmpty();
    }

    [Fact]
    public void Parse_TextsOfAForm_AreWhatTheFactsSay()
    {
        var useCase = Vocabulary.Parse(Pairs(
            ("id", "case 1"), ("note", "as asked"), ("asOf", "2026-01-15"), (Facts.Vendor, "mistral"), (Facts.UserAge, "12.5"), (Facts.DpaSigned, "true"),
            (Facts.TrainingOptOut, "null"), (Facts.Content, "[]"), (Facts.Purpose, "model-training"), (Facts.Purpose, "editorial-publication, resale"), (Facts.OutputType, "[text,code]")));

        useCase.Should().Be(new UseCase
        {
            Id = "case 1",
            Note = "as asked",
            AsOf = new(2026, 1, 15),
            Vendor = Vendors.Mistral,
            UserAge = 12.5,
            DpaSigned = true,
            [Facts.TrainingOptOut] = FactValue.Unknown,
            Content = [],
            Purpose = [Purposes.ModelTraining, Purposes.EditorialPublication, Purposes.Resale],
            OutputType = [OutputTypes.Text, OutputTypes.Code],
        });
    }

    [Fact]
    public void Parse_WrongTexts_ThrowsWithEveryFault()
    {
        var pairs = Pairs(("asOf", "today"), (Facts.Vendor, "mistral"), (Facts.Vendor, "openai"), (Facts.UserAge, "12,5"), (Facts.DpaSigned, "yes"), (Facts.Tier, ""), ("teir", "free"), ("", "x"));

        var thrown = Vocabulary.Invoking(it => it.Parse(pairs)).Should().Throw<InvalidUseCaseException>().Which;

        thrown.Details.Select(fault => (fault.Code, fault.Fact)).Should().BeEquivalentTo(
            new[] { ("CR011", null), ("CR006", Facts.Vendor), ("CR103", Facts.UserAge), ("CR103", Facts.DpaSigned), ("CR103", Facts.Tier), ("CR101", "teir"), ("CR101", "") });
        Vocabulary.TryParse(pairs, out var none, out var faults).Should().BeFalse();
        none.Should().BeNull();
        faults.Should().Equal(thrown.Details);
        Vocabulary.TryParse([], out var empty, out faults).Should().BeTrue();
        empty.Should().Be(new UseCase());
        faults.Should().BeEmpty();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    public void Parse_SetOfNoneBesideElements_IsRefused(string text)
    {
        var parsing = () => Vocabulary.Parse(Pairs((Facts.Purpose, Purposes.Resale), (Facts.Purpose, text)));

        parsing.Should().Throw<InvalidUseCaseException>().Which.Details.Should().ContainSingle(fault => fault.Code == "CR102" && fault.Fact == Facts.Purpose);
    }

    [Fact]
    public void Vocabulary_UnderAProfile_JudgesBothTogether()
    {
        var engine = ComplianceEngine.Load(o => o.Profile = new() { Vendor = Vendors.Mistral });
        var strict = ComplianceEngine.Load(o => o.Strict = true);

        engine.Vocabulary.Validate(new() { Tier = "fre" }).Should().ContainSingle();
        strict.Vocabulary.Facts.Should().OnlyContain(fact => fact.Presumed == null);
        var loading = () => ComplianceEngine.Load(o => o.Profile = new() { Vendor = "mistrall" });
        loading.Should().Throw<RulePackException>().Which.Diagnostics.Should().ContainSingle(fault => fault.Code == "CR102" && fault.At.File == "profile");
    }

    [Fact]
    public void Vendors_HaveTheProductsAndPlansOfThePacks()
    {
        var engine = ComplianceEngine.Load(o => o.AddStream("terms", () => new MemoryStream("""
            {
              "id": "example", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "microsoft",
              "documents": [ { "id": "terms", "title": "Terms", "authority": "primary", "versions": [ { "effective": "2025-01-01" } ] } ],
              "products": [ { "name": "assistant", "title": "Assistant", "plans": [ "free", "team" ] } ],
              "rules": [ { "id": "use", "title": "Use", "bearer": "customer", "modality": "permission", "topic": "commercial-use", "cites": [ { "document": "terms", "clause": "1" } ] } ]
            }
            """u8.ToArray())));

        var vendor = engine.Vocabulary.Vendors.Single(vendor => vendor.Name == "microsoft");
        vendor.Products.Single(product => product.Name == "assistant").Should().BeEquivalentTo(new { Title = "Assistant", IsOfAnyVendor = false, Plans = new[] { "free", "team" } });
        engine.Vocabulary.Vendors.Where(other => other.Name != "microsoft").SelectMany(other => other.Products).Should().NotContain(product => product.Name == "assistant");
        engine.Vocabulary.Validate(new() { Vendor = "microsoft", Product = "assistant", Tier = "pro" }).Should().ContainSingle(fault => fault.Code == "CR111" && fault.Fact == Facts.Tier);
        engine.Vocabulary.Validate(new() { Vendor = "mistral", Product = "assistant" }).Should().ContainSingle(fault => fault.Code == "CR110" && fault.Fact == Facts.Product);
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(params (string Name, string Text)[] pairs) =>
        pairs.Select(pair => KeyValuePair.Create(pair.Name, pair.Text));
}
