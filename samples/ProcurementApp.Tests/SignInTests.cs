using ProcurementApp.Accounts;

namespace ProcurementApp.Tests;

public sealed class SignInTests(Shop shop) : IClassFixture<Shop>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/Ask")]
    [InlineData("/Entry/1")]
    [InlineData("/Suppliers")]
    [InlineData("/Inbox")]
    [InlineData("/Audit")]
    [InlineData("/terms/")]
    [InlineData("/terms/verdict?vendor=example-ai")]
    public async Task Page_NobodySignedIn_LeadsToSignIn(string path)
    {
        var answer = await shop.Visitor().Get(path);

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location!.AbsolutePath.Should().Be("/Login");
    }

    [Theory]
    [InlineData("bea", "not the password")]
    [InlineData("nobody", Shop.Password)]
    [InlineData("BEA", Shop.Password)]
    [InlineData("", "")]
    public async Task SignIn_WrongNameOrPassword_IsRefused_AndDoesNotSayWhich(string name, string password)
    {
        var visitor = shop.Visitor();

        var answer = await visitor.Send("/Login", new() { ["name"] = name, ["password"] = password });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Name and password do not fit.");
        (await visitor.Get("/")).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SignIn_FromAPage_LeadsBackToIt_AndNowhereElse()
    {
        Fields right = new() { ["name"] = "bea", ["password"] = Shop.Password };

        (await shop.Visitor().Send("/Login?ReturnUrl=%2FSuppliers", right)).Headers.Location!.ToString().Should().Be("/Suppliers");
        (await shop.Visitor().Send("/Login?ReturnUrl=https%3A%2F%2Fexample.com", right)).Headers.Location!.ToString().Should().Be("/");
        (await shop.Visitor().Send("/Login?ReturnUrl=%2F%2Fexample.com", right)).Headers.Location!.ToString().Should().Be("/");
    }

    [Fact]
    public async Task SignIn_TooManyAttempts_AreRefused()
    {
        using var own = new Shop();
        var visitor = own.Visitor();
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 21; attempt++)
        {
            statuses.Add((await visitor.Client.PostAsync(new Uri("/Login", UriKind.Relative), new FormUrlEncodedContent([]))).StatusCode);
        }

        statuses[..20].Should().AllBeEquivalentTo(HttpStatusCode.BadRequest);
        statuses[^1].Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task SignOut_EndsIt()
    {
        var bea = await shop.SignIn("bea");
        var token = (await bea.Page("/")).QuerySelector($"header input[name={Visitor.Token}]")!.GetAttribute("value")!;

        await bea.Client.PostAsync(new Uri("/Logout", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create(Visitor.Token, token)]));

        (await bea.Get("/")).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Cookie_IsForThisSiteAlone_AndNoScript()
    {
        var answer = await shop.Visitor().Send("/Login", new() { ["name"] = "bea", ["password"] = Shop.Password });

        answer.Headers.GetValues("Set-Cookie").Should().Contain(cookie => cookie.Contains("httponly", StringComparison.Ordinal) && cookie.Contains("samesite=strict", StringComparison.Ordinal) && cookie.Contains("secure", StringComparison.Ordinal));
    }

    /// <summary>A role that is taken away is gone with the next request, not with the cookie.</summary>
    [Fact]
    public async Task Cookie_AfterARoleIsTakenAway_DoesNoLonger()
    {
        var grace = await shop.SignIn("grace");
        (await grace.Get("/Inbox")).StatusCode.Should().Be(HttpStatusCode.OK);

        await shop.Change("grace", Roles.Buyer);

        (await grace.Get("/Inbox")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await (await shop.SignIn("grace")).Get("/Inbox")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Accounts_OutsideDevelopment_AreNone_UntilSomebodyAddsThem()
    {
        using var other = new Shop("Production");
        (await other.Accounts.IsEmptyAsync()).Should().BeTrue();

        using var output = new StringWriter();
        (await NewAccount.AddAsync(other.Accounts, "ada", ["king"], new StringReader(Shop.Password), output)).Should().Be(2);
        (await NewAccount.AddAsync(other.Accounts, "Ada <b>", [Roles.Buyer], new StringReader(Shop.Password), output)).Should().Be(2);
        (await NewAccount.AddAsync(other.Accounts, "ada", [Roles.Buyer], new StringReader("short"), output)).Should().Be(2);
        (await NewAccount.AddAsync(other.Accounts, "ada", [Roles.Buyer], new StringReader(Shop.Password), output)).Should().Be(0);
        (await NewAccount.AddAsync(other.Accounts, "ada", [Roles.Approver], new StringReader(Shop.Password), output)).Should().Be(2, "a name is never given twice");

        (await (await other.SignIn("ada")).Get("/")).StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
