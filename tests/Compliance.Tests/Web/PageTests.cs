using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Compliance.Tests.Cli;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Compliance.Tests.Web;

/// <summary>The pages of <c>MapCompliancePages</c> over real Kestrel.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private const string Use = "vendor=mistral&product=le-chat&tier=free&outputType=image&purpose=model-training&asOf=2026-01-15";

    private WebHost _host = null!;

    public async Task InitializeAsync() => _host = await WebHost.StartAsync(
        services: services => services.AddCompliance("acme", options => options.AddFolder(TestFiles.Path("packs"))),
        map: app =>
        {
            app.MapCompliancePages();
            app.MapCompliancePages("/acme", options => options.Policy = "acme");
        });

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("/", "May we use this AI product like this?")]
    [InlineData($"/ask?{Use}", null)]
    [InlineData($"/verdict?{Use}", "Undetermined")]
    [InlineData($"/verdict?{Use}&.remedies=true", "Undetermined")]
    [InlineData($"/compare?{Use}", "Compared")]
    [InlineData("/compare", "Compare")]
    [InlineData("/topics", "What do the terms say on …")]
    [InlineData("/topics/training-on-customer-data", null)]
    [InlineData("/questionnaire", "Whom shall we ask?")]
    [InlineData("/questionnaire?vendor=mistral", null)]
    [InlineData("/changes", "What changed in the terms")]
    [InlineData($"/changes?{Use}", "What changed for this use")]
    [InlineData("/acme/", "May we use this AI product like this?")]
    [InlineData("/acme/verdict?vendor=acme", null)]
    public async Task Page_IsValidGuardedAndAlone(string address, string? heading)
    {
        using var response = await _host.Client.GetAsync(address);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Which.Should().Contain("default-src 'none'").And.NotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        var page = await ParseAsync(response);
        page.QuerySelectorAll("h1").Should().ContainSingle();
        if (heading is not null)
        {
            page.QuerySelector("h1")!.TextContent.Should().Be(heading);
        }

        page.QuerySelectorAll("[style], style, script:not([src])").Should().BeEmpty();
        page.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
        page.QuerySelectorAll("form").Where(form => form.GetAttribute("method") != "get").Should().BeEmpty();
    }

    [Theory]
    [InlineData("/verdict?vendr=mistral", 400, "CR101")]
    [InlineData("/verdict?vendor=mistrol", 400, "CR102")]
    [InlineData("/verdict?asOf=yesterday", 400, "CR")]
    [InlineData("/verdict?.remedie=true", 400, "CR007")]
    [InlineData("/ask?vendor=mistral&.fact=competesWithVendor&.answer=perhaps", 400, "CR10")]
    [InlineData("/ask?vendor=mistral&.unsure=nonsense", 400, "CR101")]
    [InlineData("/questionnaire?vendor=mistral&.questions=/etc/passwd.json", 400, "CR012")]
    [InlineData("/topics/nonsense", 404, "CR012")]
    public async Task Address_ThatDoesNotFit_IsAnsweredWithTheCode(string address, int status, string code)
    {
        using var response = await _host.Client.GetAsync(address);

        ((int)response.StatusCode).Should().Be(status);
        (await ParseAsync(response)).QuerySelector("main")!.TextContent.Should().Contain(code);
    }

    [Fact]
    public async Task Post_ChangesNothing_AndIsRefused()
    {
        using var response = await _host.PostAsync("/verdict", "{}");

        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Answer_LeadsToTheAddressOfWhatIsThenKnown()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _host.Address };
        using var response = await client.GetAsync($"/ask?{Use}&.fact=competesWithVendor&.answer=true");

        response.StatusCode.Should().Be(HttpStatusCode.SeeOther);
        response.Headers.Location!.ToString().Should().Be("/ask?vendor=mistral&product=le-chat&tier=free&outputType=image&purpose=model-training&competesWithVendor=true&asOf=2026-01-15");
    }

    [Fact]
    public async Task EmptyFields_AreFieldsThatNobodyFilledIn()
    {
        using var response = await _host.Client.GetAsync("/verdict?vendor=mistral&product=&tier=&asOf=2026-01-15");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Question_OfASetSaidBroadly_AsksForTheNarrowerAndKeepsTheRest()
    {
        using var response = await _host.Client.GetAsync("/verdict?vendor=mistral&purpose=model-training,personal-use&asOf=2026-01-15");

        (await ParseAsync(response)).QuerySelector("dl.known")!.TextContent.Should().Contain("Training a model, Personal use");
    }

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await response.Content.ReadAsStringAsync());
}
