namespace ProcurementApp.Tests;

public sealed class RequestTests(Shop shop) : IClassFixture<Shop>
{
    private readonly RegisterHead _before = shop.Register.Head;

    [Fact]
    public async Task Ask_AUse_ShowsTheVerdictWithItsClause_AndRecordsNothing()
    {
        var bea = await shop.SignedIn("bea");

        var page = await bea.Page(Uses.Permitted);

        page.QuerySelector(".decision")!.TextContent.Should().Be("Permitted");
        page.QuerySelector("cite a")!.TextContent.Should().Be("Example Terms of 2026-01-01, 2.1");
        shop.Register.Head.Should().Be(_before);
    }

    /// <summary>The form asks for what the verdict turns on, in the vocabulary's words.</summary>
    [Fact]
    public async Task Ask_WhatIsMissing_IsAskedFor()
    {
        var page = await (await shop.SignedIn("bea")).Page(Uses.Open);

        page.QuerySelector(".decision")!.TextContent.Should().Be("Undetermined");
        page.QuerySelector("label[for=f-dpaSigned]")!.TextContent.Should().Be("Is a data processing agreement with the vendor in place?");
        page.QuerySelectorAll("#f-dpaSigned option").Select(option => option.TextContent).Should().Equal("–", "Yes", "No", "I do not know");
        page.QuerySelector("#f-tier option[selected]")!.GetAttribute("value").Should().Be("team");
    }

    [Fact]
    public async Task Ask_ForApproval_IsRecordedWithItsVerdict()
    {
        var bea = await shop.SignedIn("bea");

        var entry = await bea.Ask(Uses.Permitted);

        var request = shop.Register.Get(_before.Sequence + 1);
        request.Kind.Should().Be(EntryKind.Request);
        request.By.Should().Be("bea");
        request.Note.Should().Be("for the helpdesk");
        request.UseCase!.Id.Should().Be("office");
        request.Verdict!.Decision.Should().Be(Compliance.Decision.Permitted);
        request.Verdict.Deciding.Should().ContainSingle().Which.Citations.Should().ContainSingle().Which.Clause.Should().Be("2.1");
        (await bea.Text(entry)).Should().Contain("for the helpdesk").And.Contain("Permitted");
        (await bea.Text("/")).Should().Contain("office").And.Contain("not approved");
        shop.Register.Verify().IsIntact.Should().BeTrue();
    }

    [Theory]
    [InlineData("vendor", "exmple-ai", "CR")]
    [InlineData("verdict", "permitted", "CR")]
    [InlineData("exampleMayTrain", "false", "CR")]
    [InlineData("tier", "<script>alert(1)</script>", "CR")]
    [InlineData("userAge", "1e999", "CR")]
    [InlineData("asOf", "2020-01-01", "PA01")]
    [InlineData("note", "not here", "PA01")]
    [InlineData("id", "a\u0000b", "HTTP 400")]
    [InlineData("id", "a\u0007b", "PA09")]
    [InlineData("id", "a\u202Eb", "PA09")]
    [InlineData(".note", "a\u0007b", "CR614")]
    [InlineData(".other", "x", "CR")]
    public async Task Ask_HostileForm_IsRefusedWithACode_AndNothingRecorded(string field, string value, string code)
    {
        var bea = await shop.SignedIn("bea");

        var answer = await bea.Send(Uses.Permitted, new() { [field] = value });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await Visitor.Read(answer);
        page.QuerySelector(".code")!.TextContent.Should().StartWith(code);
        page.QuerySelectorAll("script").Should().BeEmpty();
        shop.Register.Head.Should().Be(_before);
    }

    [Fact]
    public async Task Ask_TooMuch_IsRefused_AndNothingRecorded()
    {
        var bea = await shop.SignedIn("bea");

        var many = new Fields();
        for (var number = 0; number < 400; number++)
        {
            many.Add($"f{number}", "x");
        }

        foreach (var answer in new[] { await bea.Send(Uses.Permitted, new() { [".note"] = new string('a', 4001) }), await bea.Send(Uses.Permitted, many) })
        {
            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            (await Visitor.Read(answer)).QuerySelector(".code")!.TextContent.Should().NotBeEmpty();
        }

        shop.Register.Head.Should().Be(_before);
    }

    [Theory]
    [InlineData("/Ask?vendor=nobody")]
    [InlineData("/Ask?asOf=2020-01-01")]
    [InlineData("/Suppliers?purpose=nothing")]
    public async Task Address_ThatDoesNotFit_IsRefusedWithACode(string address)
    {
        var answer = await (await shop.SignedIn("bea")).Get(address);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await Visitor.Read(answer)).QuerySelector(".code").Should().NotBeNull();
    }

    [Fact]
    public async Task Post_WithoutItsToken_OrWithAnothers_IsRefused_AndNothingRecorded()
    {
        var bea = await shop.SignedIn("bea");
        var others = (await (await shop.SignedIn("alan")).Page(Uses.Permitted)).QuerySelector($"main input[name={Visitor.Token}]")!.GetAttribute("value");

        foreach (var token in new[] { null, "x", others })
        {
            (await bea.Send(Uses.Permitted, new() { [Visitor.Token] = token })).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        }

        shop.Register.Head.Should().Be(_before);
    }

    /// <summary>What others asked for, a buyer does not see.</summary>
    [Fact]
    public async Task Request_OfAnother_IsSeenByApproversAndAuditors_NotByBuyers()
    {
        await shop.Accounts.AddAsync("bob", ["buyer"], Shop.Password);
        var entry = await (await shop.SignedIn("bea")).Ask(Uses.Permitted);

        (await (await shop.SignedIn("bob")).Get(entry)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await (await shop.SignedIn("bob")).Text("/")).Should().Contain("Nobody has asked");
        (await (await shop.SignedIn("grace")).Get(entry)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await (await shop.SignedIn("audrey")).Text("/")).Should().Contain("office");
    }

    [Fact]
    public async Task Suppliers_AreListedWithTheirQuestionnaire_AndCompared()
    {
        var bea = await shop.SignedIn("bea");

        var page = await bea.Page("/Suppliers?purpose=resale");

        var questionnaire = page.QuerySelectorAll("a").First(link => link.TextContent == "Questionnaire of Example AI").GetAttribute("href")!;
        (await bea.Get(questionnaire)).StatusCode.Should().Be(HttpStatusCode.OK);
        page.QuerySelectorAll("table")[^1].QuerySelectorAll("td").Select(cell => cell.TextContent).Should().Contain("Prohibited");
        (await bea.Get(page.QuerySelectorAll("a").First(link => link.TextContent == "Ask for it").GetAttribute("href")!)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Uses.Permitted)]
    [InlineData("/Suppliers")]
    [InlineData("/nowhere")]
    [InlineData("/Ask?vendor=nobody")]
    public async Task Answer_ForbidsTheBrowserWhateverIsNotOfThisSite(string path)
    {
        var answer = await (await shop.SignedIn("bea")).Get(path);

        answer.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Which.Should().StartWith("default-src 'none'").And.NotContain("unsafe").And.Contain("frame-ancestors 'none'");
        var page = await Visitor.Read(answer);
        page.QuerySelectorAll("script, style, [style], [onclick]").Should().BeEmpty("the policy lets none of it be");
    }
}
