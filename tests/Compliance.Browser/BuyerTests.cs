using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Compliance.Browser;

/// <summary>The way of a buyer who knows no fact names.</summary>
public sealed class BuyerTests(Site site) : IClassFixture<Site>
{
    private const float Patience = 180_000;

    /// <summary>Until the page is another: its event of having loaded may have come before it is waited for, and whatever is looked for in it is waited for anyway.</summary>
    private static readonly PageWaitForURLOptions Committed = new() { WaitUntil = WaitUntilState.Commit };

    [BrowserFact]
    public async Task Buyer_AsksAnswersTakesARemedyAndCompares()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync("");
        await page.GetByLabel("Whose AI product is it?").SelectOptionAsync("mistral");
        await page.GetByLabel("Which product of the vendor is used?").SelectOptionAsync("le-chat");
        await page.GetByLabel("Which plan is the product used on?").SelectOptionAsync("free");
        await page.GetByLabel("On which day?").FillAsync("2026-01-15");
        await page.GetByLabel("Training a model", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/ask?", StringComparison.Ordinal), Committed);

        await AnswerAllAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "See the verdict" }).ClickAsync();
        await Heading(page).ToHaveTextAsync("Prohibited", new() { Timeout = Patience });
        (await page.Locator(".cite a").First.GetAttributeAsync("href")).Should().Contain("#:~:text=");

        await page.GetByRole(AriaRole.Link, new() { Name = "What would help?" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("remedies", StringComparison.Ordinal), Committed);
        var before = page.Url;
        await page.GetByText("Suppose this is done").First.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/verdict?", StringComparison.Ordinal) && url != before, Committed);

        await page.GetByRole(AriaRole.Link, new() { Name = "Compare offers" }).ClickAsync();
        await Heading(page).ToHaveTextAsync("Compared", new() { Timeout = Patience });
        await page.Locator(".grid td a").First.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/verdict?", StringComparison.Ordinal), Committed);
    }

    [BrowserFact]
    public async Task Answer_IsTakenBack_AndTheLinkSharesTheState()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync($"ask?{Addresses.Open}");
        var question = await page.Locator("h1").InnerTextAsync();
        var before = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = "I do not know" }).ClickAsync();
        await Heading(page).Not.ToHaveTextAsync(question, new() { Timeout = Patience });

        var shared = await site.OpenAsync();
        await shared.GotoAsync(page.Url);
        await Heading(shared).ToHaveTextAsync(await page.Locator("h1").InnerTextAsync(), new() { Timeout = Patience });

        await page.GetByRole(AriaRole.Link, new() { Name = "Back", Exact = true }).ClickAsync();
        await Heading(page).ToHaveTextAsync(question, new() { Timeout = Patience });
        page.Url.Should().Be(before);
    }

    [BrowserFact]
    public async Task Keyboard_Alone_LeadsToAnAnswer()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync($"ask?vendor=mistral&product=le-chat&tier=free&customerType=consumer&jurisdiction=FR&outputType=image&purpose=model-training&trainedModelType=image-generation&asOf=2026-01-15");
        var question = await page.Locator("h1").InnerTextAsync();

        await page.Keyboard.PressAsync("Tab");
        (await Focused(page)).Should().Be("To the content");
        for (var press = 0; press < 20 && await page.EvaluateAsync<string>("document.activeElement.type ?? ''") != "radio"; press++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        (await Focused(page)).Should().Be("Answer");
        await Task.WhenAll(page.WaitForURLAsync(url => !url.Contains(".fact", StringComparison.Ordinal) && url.Contains("competesWithVendor", StringComparison.Ordinal), Committed), page.Keyboard.PressAsync("Enter"));

        await Heading(page).Not.ToHaveTextAsync(question, new() { Timeout = Patience });
    }

    [BrowserFact]
    public async Task WithoutScripts_EveryStepWorks()
    {
        var page = await site.OpenAsync(withScripts: false);
        await page.GotoAsync("");
        await page.GetByLabel("Which product of the vendor is used?").SelectOptionAsync("le-chat");
        await page.GetByLabel("Training a model", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("On which day?").FillAsync("2026-01-15");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/ask?", StringComparison.Ordinal), Committed);
        await AnswerAllAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "See the verdict" }).ClickAsync();

        await Heading(page).ToHaveTextAsync("Prohibited", new() { Timeout = Patience });
    }

    /// <summary>The heading of the page that comes: a click does not wait for it.</summary>
    private static ILocatorAssertions Heading(IPage page) => Assertions.Expect(page.Locator("h1"));

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent.trim()");

    /// <summary>Answers as the maker of a rival image model in France would, until nothing is asked.</summary>
    private static async Task AnswerAllAsync(IPage page)
    {
        for (var question = 0; question < 20 && await page.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).CountAsync() > 0; question++)
        {
            var fact = await page.Locator("input[name='.fact']").GetAttributeAsync("value");
            switch (fact)
            {
                case "jurisdiction":
                    await page.Locator("input[name='.answer']").FillAsync("France");
                    break;
                case "userAge":
                    await page.Locator("input[name='.answer']").FillAsync("35");
                    break;
                default:
                    await page.Locator($"input[name='.answer'][value='{Answer(fact)}']").CheckAsync();
                    break;
            }

            var before = page.Url;
            await page.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
            await page.WaitForURLAsync(url => url != before, Committed);
        }
    }

    private static string Answer(string? fact) => fact switch
    {
        "tier" => "free",
        "customerType" => "consumer",
        "material" => "output",
        "outputType" => "image",
        "trainedModelType" => "image-generation",
        "competesWithVendor" => "true",
        "personalData" => "[]",
        "purpose" => "fine-tuning",
        _ => "true",
    };
}
