using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Compliance.Rules.Hosting;
using Compliance.Rules.Reporting;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Reporting;

/// <summary>Pages of one file: as approved, valid, whole.</summary>
public sealed class HtmlReportTests
{
    public static TheoryData<string> UseCases => ["conditional", "conflict", "not-addressed", "not-held", "permitted", "prohibited", "undetermined"];

    [Theory]
    [MemberData(nameof(UseCases))]
    public async Task Html_OfAVerdict_IsAsApproved(string useCase)
    {
        var page = await PageAsync("check", "--use-case", TestFiles.UseCase(useCase), "--format", "html", "--fail-on", "none");

        Golden.Check(WithoutStyle(page), $"{useCase}.html");
    }

    [Theory]
    [InlineData("check --fact vendor=acme tier=free --format html --timeline --fail-on none", "The decision by day")]
    [InlineData("compare --fact vendor=acme --format html", "By product and plan")]
    [InlineData("compare --topic web-search-output-reuse --format html", "What each vendor’s terms have on it")]
    [InlineData("explain training-on-customer-data --format html", "Where it stands")]
    [InlineData("diff --from 2025-06-01 --to 2026-02-01 --format html", "Texts that changed between these days")]
    public async Task Html_OfACommand_IsAValidPageThatSaysIt(string command, string said) => IsValid(await PageAsync([.. command.Split(' ')]), said);

    [Fact]
    public async Task Html_OfAQuestionnaire_IsAValidPage() =>
        IsValid((await CliRunner.RunBareAsync("questionnaire", "--vendor", "mistral", "--as-of", "2026-01-15", "--format", "html")).Output, "How the questions stand");

    [Fact]
    public async Task Html_OfLint_IsAValidPage() => IsValid((await CliRunner.RunBareAsync("lint", TestFiles.Path("packs"), "--format", "html")).Output, "Rule packs");

    private static void IsValid(string page, string said)
    {
        var document = Parse(page);
        document.Title.Should().NotBeNullOrEmpty();
        document.QuerySelectorAll("h1").Should().ContainSingle();
        document.QuerySelectorAll("script, img, link, iframe").Should().BeEmpty();
        document.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
        document.Body!.TextContent.Should().Contain(said);
    }

    [Fact]
    public async Task Html_OfScenarios_SaysWhatFailed()
    {
        var page = await PageAsync("test", TestFiles.Path("scenarios"), "--format", "html");

        Parse(page).QuerySelector("h1")!.TextContent.Should().Be("Failed");
    }

    [Fact]
    public void ToHtml_WithAVocabulary_NamesFactsByTheirTitles()
    {
        var engine = ComplianceEngine.Load(options => options.AddEmbeddedPacks(), Today.Clock);
        var useCase = new UseCase { Vendor = "mistral", Tier = Tiers.Free, Purpose = [Purposes.ModelTraining], AsOf = new DateOnly(2026, 1, 15) };
        var verdict = engine.Evaluator.Evaluate(useCase);

        Text(verdict.ToHtml(new() { Vocabulary = engine.Vocabulary })).Should().Contain("Training a model").And.Contain("Free plan");
        Text(verdict.ToHtml()).Should().NotContain("Training a model");
    }

    [Fact]
    public void Matrix_OfAUse_DecidesEachPlanAndPurpose()
    {
        var engine = ComplianceEngine.Load(options => options.AddEmbeddedPacks(), Today.Clock);
        var useCase = new UseCase { Vendor = "mistral", Product = "le-chat", Tier = Tiers.Free, Purpose = [Purposes.PersonalUse], AsOf = new DateOnly(2026, 1, 15) };

        var matrix = DecisionMatrix.Of(engine.Evaluator, useCase)!;

        matrix.Cells.Should().HaveCount(matrix.Plans.Count * matrix.Purposes.Count);
        matrix.Plans.Should().Contain(["free", "team"]).And.NotContain("consumer-plan");
        matrix.Cells.Should().OnlyContain(cell => cell.Ruling.Equals(engine.Evaluator.Decide(cell.UseCase, null)));
        matrix.Cells.Should().ContainSingle(cell => cell.IsAsAsked).Which.UseCase.Should().Be(useCase);
    }

    [Fact]
    public void History_OfAUse_IsTheDecisionOnEachOfItsDays()
    {
        var engine = ComplianceEngine.Load(options => options.AddEmbeddedPacks(), Today.Clock);
        var useCase = new UseCase { Vendor = "mistral", Product = "le-chat", Tier = Tiers.Free, CustomerType = CustomerTypes.Consumer, Jurisdiction = "FR", Purpose = [Purposes.ModelTraining], OutputType = [OutputTypes.Image] };

        var history = engine.Advisor.History(useCase);

        history[0].From.Should().BeNull();
        history[^1].Until.Should().BeNull();
        history.Zip(history.Skip(1)).Should().OnlyContain(pair => pair.First.Until == pair.Second.From && !pair.First.Ruling.Equals(pair.Second.Ruling));
        foreach (var period in history.Skip(1))
        {
            engine.Evaluator.Decide(useCase, period.From).Should().Be(period.Ruling);
            engine.Evaluator.Decide(useCase, period.From!.Value.AddDays(-1)).Should().NotBe(period.Ruling);
        }
    }

    /// <summary>A page that a browser need not mend.</summary>
    private static IHtmlDocument Parse(string page) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page);

    private static string Text(string page) => Parse(page).Body!.TextContent;

    private static async Task<string> PageAsync(params string[] args)
    {
        var result = await CliRunner.RunAsync(args);
        result.Output.Should().StartWith("<!DOCTYPE html>\n", result.Error);
        return result.Output;
    }

    /// <summary>The style sheet is the same in all of them, and read where it is.</summary>
    private static string WithoutStyle(string page)
    {
        var (from, to) = (page.IndexOf("<style>", StringComparison.Ordinal), page.IndexOf("</style>", StringComparison.Ordinal));
        return $"{page[..from]}<style>…{page[to..]}";
    }
}
