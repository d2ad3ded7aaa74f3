using Deque.AxeCore.Playwright;
using FluentAssertions;
using Microsoft.Playwright;
using Xunit;

namespace Compliance.Browser;

/// <summary>What holds of every page: nobody is shut out, nothing is fetched from elsewhere, nothing runs over the edge of a small screen.</summary>
public sealed class EveryPageTests(Site site) : IClassFixture<Site>
{
    private static readonly string[] Grave = ["serious", "critical"];

    public static TheoryData<string> Pages => [.. Addresses.All];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_HasNoSeriousFault_LightOrDark(string address)
    {
        foreach (var colors in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await site.OpenAsync(colors: colors);
            await page.GotoAsync(address);
            await OpenFoldsAsync(page);
            var result = await page.RunAxe();

            result.Passes.Should().NotBeEmpty();
            result.Violations.Where(violation => Grave.Contains(violation.Impact)).Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}").Should().BeEmpty();
            await page.Context.CloseAsync();
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_Fits320Pixels(string address)
    {
        var page = await site.OpenAsync(width: 320);
        await page.GotoAsync(address);
        await OpenFoldsAsync(page);

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(320);
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_FetchesNothingFromElsewhere_AndBreaksNoPolicy(string address)
    {
        var page = await site.OpenAsync();
        List<string> requests = [], complaints = [];
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 40", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        await page.GotoAsync(address);

        requests.Should().OnlyContain(url => url.StartsWith(site.Address, StringComparison.Ordinal) || url.EndsWith("/favicon.ico", StringComparison.Ordinal));
        requests.Should().Contain(url => url.Contains("/site.css", StringComparison.Ordinal));
        complaints.Should().BeEmpty();
        await page.Context.CloseAsync();
    }

    private static Task OpenFoldsAsync(IPage page) => page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
}
