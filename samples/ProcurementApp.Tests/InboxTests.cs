namespace ProcurementApp.Tests;

public sealed class InboxTests : IDisposable
{
    private readonly Shop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Inbox_AfterTheTermsChanged_SaysWhichApprovalAndWhy_Once()
    {
        await Approved();
        (await (await _shop.SignedIn("grace")).Text("/Inbox")).Should().Contain("Nothing to look at.");

        _shop.Restart(pack => pack.Replace("\"purpose\": \"resale\"", "\"purpose\": [\"resale\", \"internal-business-use\"]", StringComparison.Ordinal));
        var grace = await _shop.SignedIn("grace");
        await Look(grace);
        await Look(grace);

        var article = (await grace.Page("/Inbox")).QuerySelectorAll("article").Should().ContainSingle().Subject;
        article.TextContent.Should().Contain("office").And.Contain("PROHIBITED").And.Contain("Answers are not resold").And.Contain("2.3");
        (await grace.Page(article.QuerySelector("a")!.GetAttribute("href")!)).QuerySelector("h1")!.TextContent.Should().Be("Request 1: office");

        (await grace.Send("/Inbox", new(), "Done")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await grace.Text("/Inbox")).Should().Contain("looked at by grace").And.NotContain("I have looked at it");
    }

    /// <summary>A day on which nothing changed but that it is near the end.</summary>
    [Fact]
    public async Task Inbox_BeforeAnApprovalEnds_SaysSo()
    {
        await Approved();
        _shop.Restart(pack => pack, daysLater: 330);
        var grace = await _shop.SignedIn("grace");
        await Look(grace);

        (await grace.Text("/Inbox")).Should().Contain("office").And.Contain("2026-12-31");
    }

    /// <summary>A broken pack is nobody's change of terms: it raises nothing but itself, and nothing is noted.</summary>
    [Fact]
    public async Task Inbox_WithABrokenPack_RaisesNothing()
    {
        await Approved();
        var before = _shop.Register.Head;
        _shop.Write("{");
        var grace = await _shop.SignedIn("grace");

        var answer = await grace.Send("/Inbox", new(), "Look");

        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await Visitor.Read(answer)).QuerySelector(".code")!.TextContent.Should().Be("PA08");
        (await grace.Page("/Inbox")).QuerySelectorAll("article").Should().BeEmpty();
        _shop.Register.Head.Should().Be(before);
    }

    [Fact]
    public async Task Inbox_NobodyButApprovers_LooksOrClears()
    {
        var audrey = await _shop.SignedIn("audrey");
        var page = await audrey.Page("/Inbox");
        page.QuerySelectorAll("main form").Should().BeEmpty();
        var token = page.QuerySelector($"input[name={Visitor.Token}]")!.GetAttribute("value")!;

        foreach (var handler in new[] { "Look", "Done" })
        {
            (await audrey.Client.PostAsync(new Uri($"/Inbox?handler={handler}", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create(Visitor.Token, token)])))
                .StatusCode.Should().Be(HttpStatusCode.Forbidden);
        }
    }

    private async Task Approved()
    {
        var entry = await (await _shop.SignedIn("bea")).Ask(Uses.Permitted);
        (await (await _shop.SignedIn("grace")).Approve(entry)).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    private static async Task Look(Visitor approver) => (await approver.Send("/Inbox", new(), "Look")).StatusCode.Should().Be(HttpStatusCode.Redirect);
}
