using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Compliance.Register;
using Compliance.Tests.Cli;
using Compliance.Tests.Register;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Compliance.Tests.Web;

/// <summary>The pages of the register over real Kestrel: without a script, as a browser sends forms.</summary>
public sealed class RegisterPageTests : IAsyncLifetime, IDisposable
{
    private const string Allowed = "vendor=acme&tier=team&purpose=internal-business-use&personalData=none&trainingOptOut=true";
    private const string Forbidden = "vendor=acme&tier=team&jurisdiction=FR&outputType=image&purpose=model-training&competesWithVendor=true&personalData=none";

    private readonly Registers _registers = new();
    private WebHost _host = null!;
    private ComplianceRegister _register = null!;

    public async Task InitializeAsync()
    {
        _register = _registers.Open();
        _host = await WebHost.StartAsync(
            TestFiles.Path("packs"),
            services: services =>
            {
                services.AddDataProtection().UseEphemeralDataProtectionProvider();
                services.AddAntiforgery();
            },
            map: app => app.MapCompliancePages(configure: options => options.Register = _register));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose()
    {
        _register.Dispose();
        _registers.Dispose();
    }

    [Fact]
    public async Task Register_FromTheVerdictToTheApprovalAndBack_IsKept()
    {
        var verdict = await GetAsync($"/verdict?{Allowed}");
        var request = await SendAsync(verdict, "/register", ("by", "Ada <Example>"));
        request.QuerySelector("h1")!.TextContent.Should().Be("Request");
        request.QuerySelector("dl.known")!.TextContent.Should().Contain("Ada <Example>");

        var approval = await SendAsync(request, "/register/1/approve", ("by", "Grace Example"), ("until", "2026-02-01"), ("condition", "no customer data"));
        approval.QuerySelector("h1")!.TextContent.Should().Be("Approval");
        _register.Get(2).Should().BeEquivalentTo(new { By = "Grace Example", Until = new DateOnly(2026, 2, 1), Conditions = new[] { "no customer data" } });
        (await GetAsync("/register")).QuerySelectorAll("tbody tr").Should().HaveCount(2);
        (await GetAsync("/inbox")).QuerySelector("main")!.TextContent.Should().Contain("A first run");

        var revocation = await SendAsync(approval, "/register/2/revoke", ("by", "Grace Example"), ("note", "the project ended"));
        revocation.QuerySelector("h1")!.TextContent.Should().Be("Approval taken back");
        (await GetAsync("/register/2")).QuerySelectorAll("form").Should().BeEmpty("it is taken back already");
        _register.Verify().IsIntact.Should().BeTrue();
    }

    [Fact]
    public async Task Inbox_AfterAChange_ShowsWhatWasRaisedAndWhatIs()
    {
        var request = await SendAsync(await GetAsync($"/verdict?{Allowed}"), "/register", ("by", "Ada Example"));
        await SendAsync(request, "/register/1/approve", ("by", "Grace Example"), ("until", "2026-01-20"));
        _register.Keep(_register.Watch(Registers.Engine, Today.Day));
        _register.Keep(_register.Watch(Registers.Engine, Today.Day.AddDays(1200)));

        var inbox = await GetAsync("/inbox");

        inbox.QuerySelector("h2")!.TextContent.Should().Be("Raised on 2029-04-29");
        inbox.QuerySelector("main")!.TextContent.Should().Contain("Approval 2: ended on 2026-01-20").And.NotContain("Grace");
    }

    [Fact]
    public async Task Approve_OfWhatIsProhibited_IsRefusedUntilItIsSaid()
    {
        var request = await SendAsync(await GetAsync($"/verdict?{Forbidden}"), "/register", ("by", "Ada Example"));

        var refused = await SendAsync(request, "/register/1/approve", HttpStatusCode.BadRequest, ("by", "Grace Example"));
        refused.QuerySelector("main")!.TextContent.Should().Contain("CR612");
        (await SendAsync(request, "/register/1/approve", HttpStatusCode.BadRequest, ("by", "Grace Example"), ("until", "tomorrow"))).QuerySelector("main")!.TextContent.Should().Contain("CR011");
        (await SendAsync(request, "/register/1/approve", HttpStatusCode.BadRequest, ("by", ""))).QuerySelector("main")!.TextContent.Should().Contain("CR6");
        (await SendAsync(request, "/register/1/approve", ("by", "Grace Example"), ("despite", "prohibited"))).QuerySelector("h1")!.TextContent.Should().Be("Approval");
    }

    /// <summary>A page elsewhere can send forms here, but knows no token.</summary>
    [Theory]
    [InlineData($"/register?{Allowed}")]
    [InlineData("/register/1/approve")]
    [InlineData("/register/1/revoke")]
    public async Task Post_WithoutTheTokenOfThisSite_WritesNothing(string address)
    {
        _register.Add(EntryDraft.ForRequest(Registers.Verdict()));
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("by", "Mallory")]);
        using var response = await _host.Client.PostAsync(address, form);
        using var json = await _host.PostAsync(address, "{}");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        json.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        _register.Head.Sequence.Should().Be(1);
    }

    [Theory]
    [InlineData("/register/99", 404)]
    [InlineData("/register/0", 404)]
    [InlineData("/register/x", 404)]
    public async Task Entry_ThatThereIsNot_IsNotFound(string address, int status)
    {
        using var response = await _host.Client.GetAsync(address);

        ((int)response.StatusCode).Should().Be(status);
    }

    [Fact]
    public async Task Map_WithoutAntiforgery_SaysWhatToCall()
    {
        var starting = () => WebHost.StartAsync(TestFiles.Path("packs"), services: services =>
        {
            foreach (var guard in services.Where(service => service.ServiceType == typeof(Microsoft.AspNetCore.Antiforgery.IAntiforgery)).ToList())
            {
                services.Remove(guard);
            }
        }, map: app => app.MapCompliancePages(configure: options => options.Register = _register));

        await starting.Should().ThrowAsync<InvalidOperationException>().WithMessage("*AddAntiforgery*");
    }

    private async Task<IHtmlDocument> GetAsync(string address)
    {
        using var response = await _host.Client.GetAsync(address);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Which.Should().NotContain("unsafe");
        return await ParseAsync(response);
    }

    private Task<IHtmlDocument> SendAsync(IHtmlDocument page, string action, params (string Name, string Value)[] fields) => SendAsync(page, action, HttpStatusCode.OK, fields);

    /// <summary>Fills in the form of a page and sends it, hidden fields and all.</summary>
    private async Task<IHtmlDocument> SendAsync(IHtmlDocument page, string action, HttpStatusCode expected, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelectorAll("form[method=post]").Single(form => form.GetAttribute("action")!.Split('?')[0] == action);
        var named = form.QuerySelectorAll("input, select").Select(field => field.GetAttribute("name")!).ToList();
        named.Should().Contain(fields.Select(field => field.Name));
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent([.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var response = await _host.Client.PostAsync(form.GetAttribute("action"), content);
        response.StatusCode.Should().Be(expected);
        return await ParseAsync(response);
    }

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response)
    {
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await response.Content.ReadAsStringAsync());
        page.QuerySelectorAll("[style], style, script:not([src])").Should().BeEmpty();
        page.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
        page.QuerySelectorAll("h1").Should().ContainSingle();
        return page;
    }
}
