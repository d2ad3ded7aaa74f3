using System.Net;
using Compliance.Register;
using Compliance.Rules.Hosting;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;

namespace Compliance.Browser;

/// <summary>From a question to an approval, and from there to the day on which other terms undo it.</summary>
public sealed class WholeWayTests(Site site) : IClassFixture<Site>, IDisposable
{
    private const float Patience = 180_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("compliance-way-");
    private readonly Calendar _calendar = new() { Day = new(2025, 6, 1) };

    [BrowserFact]
    public async Task Buyer_FromTheQuestionToTheInbox()
    {
        using var register = ComplianceRegister.Open(Path.Combine(_folder.FullName, "register.db"), new() { Clock = _calendar });
        await using var app = await ServeAsync(register);
        var page = await site.OpenAsync(address: $"{app.Urls.First()}/");

        // Ask: an assistant built into a product, under the terms of June 2025.
        await page.GotoAsync("");
        await page.GetByLabel("Whose AI product is it?").SelectOptionAsync("mistral");
        await page.GetByLabel("Which product of the vendor is used?").SelectOptionAsync("le-chat");
        await page.GetByLabel("Which plan is the product used on?").SelectOptionAsync("enterprise");
        await page.Locator("select[name=customerType]").SelectOptionAsync("business");
        await page.Locator("input[name=jurisdiction]").FillAsync("France");
        await page.Locator("input[name=purpose][value=commercial-product]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await ArriveAsync(page, url => url.Contains("/ask?", StringComparison.Ordinal));
        await AnswerAllAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "See the verdict" }).ClickAsync();
        await Heading(page).ToHaveTextAsync("Prohibited", new() { Timeout = Patience });

        // What would help, that it is done, and what then is still to be said.
        await page.GetByRole(AriaRole.Link, new() { Name = "What would help?" }).ClickAsync();
        await page.Locator("#remedies").WaitForAsync();
        await page.GetByText("Suppose this is done").First.ClickAsync();
        await Heading(page).ToHaveTextAsync("Undetermined", new() { Timeout = Patience });
        await page.GetByRole(AriaRole.Link, new() { Name = "Answer what is open" }).ClickAsync();
        await ArriveAsync(page, url => url.Contains("/ask?", StringComparison.Ordinal));
        await AnswerAllAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "See the verdict" }).ClickAsync();
        await Heading(page).ToHaveTextAsync("Permitted", new() { Timeout = Patience });
        var permitted = page.Url;

        // Compared with what else is sold; the offer asked about is outlined, and leads back.
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare offers" }).ClickAsync();
        await Heading(page).ToHaveTextAsync("Compared", new() { Timeout = Patience });
        (await page.Locator(".grid td.asked").CountAsync()).Should().Be(1);
        await page.GotoAsync(permitted);

        // Registered by one, approved by another.
        await page.GetByLabel("Who asks?").FillAsync("Ada Example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();
        await Heading(page).ToHaveTextAsync("Request", new() { Timeout = Patience });
        await page.GetByLabel("Who approves?").FillAsync("Grace Example");
        await page.GetByLabel("On which condition?").FillAsync("no customer data");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await Heading(page).ToHaveTextAsync("Approval", new() { Timeout = Patience });
        register.Approvals().Should().ContainSingle().Which.Verdict!.Decision.Should().Be(Decision.Permitted);

        // That day the inbox is empty, and the watch notes how the approval stands; half a year later other terms are in force, and it says what they undid, and by which clause.
        await page.GetByRole(AriaRole.Link, new() { Name = "Inbox" }).ClickAsync();
        await Heading(page).ToHaveTextAsync("Inbox", new() { Timeout = Patience });
        (await page.Locator("#raised").CountAsync()).Should().Be(0);
        register.Keep(register.Watch(ComplianceEngine.Load(), _calendar.Day));
        _calendar.Day = new(2025, 12, 1);
        await page.ReloadAsync();
        var raised = page.Locator("section[aria-labelledby=raised] li").First;
        await raised.WaitForAsync();
        (await raised.InnerTextAsync()).Should().Contain("PERMITTED → UNDETERMINED")
            .And.Contain("− Outputs belong to the customer (mistral/outputs.ownership): Terms of Service of 2025-05-27, section 3/your-data", "what granted it is gone");
        await page.Locator("section[aria-labelledby=entries] a").First.ClickAsync();
        await Heading(page).ToHaveTextAsync("Approval", new() { Timeout = Patience });
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<WebApplication> ServeAsync(ComplianceRegister register)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<TimeProvider>(_calendar);
        builder.Services.AddCompliance();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery();
        var app = builder.Build();
        app.MapCompliancePages(configure: options => options.Register = register);
        await app.StartAsync();
        return app;
    }

    /// <summary>Waits until another page is there to its end. Its load event alone does not do: on a busy machine it is over before anybody waits for it.</summary>
    private static async Task ArriveAsync(IPage page, Func<string, bool> url)
    {
        await page.WaitForURLAsync(url, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("body > footer").WaitForAsync();
    }

    private static ILocatorAssertions Heading(IPage page) => Assertions.Expect(page.Locator("h1"));

    /// <summary>Answers as a firm would that sells a text tool and no rival model, until nothing is asked.</summary>
    private static async Task AnswerAllAsync(IPage page)
    {
        for (var question = 0; question < 20 && await page.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).CountAsync() > 0; question++)
        {
            var answer = await page.Locator("input[name='.fact']").GetAttributeAsync("value") switch
            {
                "outputType" => "text",
                "material" => "output",
                "personalData" => "[]",
                _ => "false",
            };
            var before = page.Url;
            await page.Locator($"input[name='.answer'][value='{answer}']").CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
            await ArriveAsync(page, url => url != before);
        }
    }

    /// <summary>A clock whose day is set.</summary>
    private sealed class Calendar : TimeProvider
    {
        public DateOnly Day { get; set; }

        public override DateTimeOffset GetUtcNow() => new(Day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
    }
}
