using ProcurementApp.Requests;

namespace ProcurementApp.Tests;

public sealed class ApprovalTests(Shop shop) : IClassFixture<Shop>
{
    /// <summary>The number of the next entry.</summary>
    private readonly long _next = shop.Register.Head.Sequence + 1;

    private IEnumerable<RegisterEntry> Approvals => shop.Register.Approvals().Where(approval => approval.Sequence > _next);

    [Fact]
    public async Task Approval_BySomebodyElse_IsRecordedWithConditionsAndItsEnd()
    {
        var bea = await shop.SignedIn("bea");
        var entry = await bea.Ask(Uses.Permitted);

        (await (await shop.SignedIn("grace")).Approve(entry)).StatusCode.Should().Be(HttpStatusCode.Redirect);

        var approval = Approvals.Should().ContainSingle().Subject;
        approval.About.Should().Be(_next);
        approval.By.Should().Be("grace");
        approval.Until.Should().Be(new DateOnly(2026, 12, 31));
        approval.Conditions.Should().Equal("no customer data", "not for minors");
        (await bea.Text(entry)).Should().Contain("no customer data").And.Contain("2026-12-31").And.NotContain("Take the approval back");
        (await bea.Page("/")).QuerySelector("tbody tr")!.TextContent.Should().Contain("approved until 2026-12-31");
    }

    /// <summary>Whoever asked does not approve, whichever roles they have and whatever they send.</summary>
    [Fact]
    public async Task Approval_ByWhoeverAsked_IsRefused()
    {
        var alan = await shop.SignedIn("alan");
        var own = await alan.Ask(Uses.Permitted);
        var other = await (await shop.SignedIn("bea")).Ask(Uses.Permitted);
        (await alan.Text(own)).Should().Contain("somebody else has to approve it");

        // The form of a request that is his to approve, sent to the one that is not.
        var form = (await alan.Page(other)).QuerySelectorAll("main form input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!, StringComparer.Ordinal);
        var answer = await alan.Client.PostAsync(new Uri($"{own}?handler=Approve", UriKind.Relative), new FormUrlEncodedContent(form.Append(KeyValuePair.Create("until", "2026-12-31"))));

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await Visitor.Read(answer)).QuerySelector(".code")!.TextContent.Should().Be("PA03");
        Approvals.Should().BeEmpty();
    }

    /// <summary>Once the name is taken out, nobody can be sure to be somebody else.</summary>
    [Fact]
    public async Task Approval_OfARequestWhoseAuthorIsNotKnown_IsRefused()
    {
        var alan = await shop.SignedIn("alan");
        var redacted = await alan.Ask(Uses.Permitted);
        shop.Register.Redact(_next, "audrey", [RedactableField.By]);
        var stranger = shop.Register.Add(EntryDraft.ForRequest(shop.Register.Get(_next).Verdict!, "Alan Example"));

        foreach (var entry in new[] { redacted, $"/Entry/{stranger.Sequence}" })
        {
            var answer = await alan.Approve(entry);
            answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
            (await Visitor.Read(answer)).QuerySelector(".code")!.TextContent.Should().Be("PA02");
        }

        Approvals.Should().BeEmpty();
    }

    [Theory]
    [InlineData("bea", "/Inbox", HttpStatusCode.Forbidden)]
    [InlineData("bea", "/Audit", HttpStatusCode.Forbidden)]
    [InlineData("grace", "/Ask", HttpStatusCode.Forbidden)]
    [InlineData("grace", "/Audit", HttpStatusCode.Forbidden)]
    [InlineData("audrey", "/Ask", HttpStatusCode.Forbidden)]
    [InlineData("audrey", "/Audit", HttpStatusCode.OK)]
    [InlineData("audrey", "/Inbox", HttpStatusCode.OK)]
    public async Task Page_ByRole(string name, string path, HttpStatusCode expected) =>
        (await (await shop.SignedIn(name)).Get(path)).StatusCode.Should().Be(expected);

    /// <summary>Not shown is not enough: what buyers and auditors send is refused too.</summary>
    [Theory]
    [InlineData("bea", "Approve")]
    [InlineData("bea", "Revoke")]
    [InlineData("audrey", "Approve")]
    [InlineData("audrey", "Revoke")]
    public async Task Post_WithoutTheRole_IsRefused(string name, string handler)
    {
        var entry = await (await shop.SignedIn("bea")).Ask(Uses.Permitted);
        await (await shop.SignedIn("grace")).Approve(entry);
        var before = shop.Register.Head;
        var visitor = await shop.SignedIn(name);
        var token = (await visitor.Page("/")).QuerySelector($"input[name={Visitor.Token}]")!.GetAttribute("value")!;

        var answer = await visitor.Client.PostAsync(
            new Uri($"{entry}?handler={handler}", UriKind.Relative),
            new FormUrlEncodedContent(new Fields { [Visitor.Token] = token, ["until"] = "2026-12-31", ["approval"] = $"{_next + 1}" }));

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        shop.Register.Head.Should().Be(before);
    }

    [Theory]
    [InlineData(Uses.Open)]
    [InlineData(Uses.Prohibited)]
    public async Task Approval_OfWhatTheTermsDoNotAllow_IsRefused(string use)
    {
        var entry = await (await shop.SignedIn("bea")).Ask(use);
        var grace = await shop.SignedIn("grace");

        (await grace.Text(entry)).Should().Contain("it cannot be approved");
        (await grace.Page(entry)).QuerySelectorAll("input[name=until]").Should().BeEmpty();
        await Refused(grace, entry, "PA07");
    }

    [Theory]
    [InlineData("2026-01-14", "none", "PA04")]
    [InlineData("2029-01-01", "none", "PA04")]
    [InlineData("31.12.2026", "none", "PA04")]
    [InlineData("", "none", "PA04")]
    [InlineData("2026-12-31", "a\u0007b", "CR614")]
    public async Task Approval_HostileForm_IsRefusedWithACode_AndNothingRecorded(string until, string conditions, string code)
    {
        var entry = await (await shop.SignedIn("bea")).Ask(Uses.Permitted);

        var answer = await (await shop.SignedIn("grace")).Approve(entry, until, conditions);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await Visitor.Read(answer)).QuerySelector(".code")!.TextContent.Should().Be(code);
        shop.Register.Head.Sequence.Should().Be(_next);
    }

    /// <summary>A verdict is approved by whoever read it, not one that came about meanwhile.</summary>
    [Fact]
    public async Task Approval_OfAnotherVerdictThanWasRead_IsRefused()
    {
        var entry = await (await shop.SignedIn("bea")).Ask(Uses.Permitted);
        var grace = await shop.SignedIn("grace");

        var answer = await grace.Send(entry, new() { ["until"] = "2026-12-31", ["read"] = new string('0', 64) }, "Approve");

        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await Visitor.Read(answer)).QuerySelector(".code")!.TextContent.Should().Be("PA06");
        Approvals.Should().BeEmpty();
    }

    /// <summary>Two who read the request before either approved it: the register writes one approval.</summary>
    [Fact]
    public async Task Approval_ByTwoAtOnce_IsWrittenOnce()
    {
        await (await shop.SignedIn("bea")).Ask(Uses.Permitted);
        var read = new RequestStatus(shop.Register.Get(_next), []);
        var mark = RequestDesk.Mark(shop.Desk.Judge(read.Request));
        await shop.Desk.ApproveAsync(read, "grace", new(2026, 12, 31), [], mark);

        var second = async () => await shop.Desk.ApproveAsync(read, "alan", new(2026, 12, 31), [], mark);

        var refused = (await second.Should().ThrowAsync<RegisterException>()).Which;
        refused.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CR613");
        Refusals.Of(refused)!.Value.Status.Should().Be((int)HttpStatusCode.Conflict);
        Approvals.Should().ContainSingle().Which.By.Should().Be("grace");
    }

    [Fact]
    public async Task Approval_OfWhatIsApprovedAlready_IsRefused()
    {
        var entry = await (await shop.SignedIn("bea")).Ask(Uses.Permitted);
        await (await shop.SignedIn("grace")).Approve(entry);

        await Refused(await shop.SignedIn("alan"), entry, "PA05");

        Approvals.Should().ContainSingle();
    }

    [Fact]
    public async Task Approval_IsTakenBack()
    {
        var bea = await shop.SignedIn("bea");
        var entry = await bea.Ask(Uses.Permitted);
        var grace = await shop.SignedIn("grace");
        await grace.Approve(entry);

        (await grace.Send(entry, new(), "Revoke")).StatusCode.Should().Be(HttpStatusCode.Redirect);

        Approvals.Should().BeEmpty();
        (await bea.Page("/")).QuerySelector("tbody tr")!.TextContent.Should().Contain("not approved");
    }

    [Fact]
    public async Task Audit_ShowsEveryEntry_AndThatNothingWasChanged()
    {
        await (await shop.SignedIn("bea")).Ask(Uses.Permitted);

        (await (await shop.SignedIn("audrey")).Text("/Audit")).Should().Contain("as it was written").And.Contain(shop.Register.Head.ToString());
    }

    /// <summary>Sends what the page has no form for: the verdict as it is, and all else as it should be.</summary>
    private async Task Refused(Visitor approver, string entry, string code)
    {
        var token = (await approver.Page("/")).QuerySelector($"input[name={Visitor.Token}]")!.GetAttribute("value")!;
        var form = new Fields { [Visitor.Token] = token, ["until"] = "2026-12-31", ["read"] = RequestDesk.Mark(shop.Desk.Judge(shop.Register.Get(_next))) };

        var answer = await approver.Client.PostAsync(new Uri($"{entry}?handler=Approve", UriKind.Relative), new FormUrlEncodedContent(form));

        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await Visitor.Read(answer)).QuerySelector(".code")!.TextContent.Should().Be(code);
    }
}
