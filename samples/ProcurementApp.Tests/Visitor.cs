using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ProcurementApp.Tests;

/// <summary>A browser without scripts.</summary>
public sealed class Visitor(HttpClient client)
{
    public const string Token = "__RequestVerificationToken";

    public HttpClient Client => client;

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<string> Text(string path) => (await Page(path)).QuerySelector("main")!.TextContent;

    public async Task<IHtmlDocument> Page(string path) => await Read(await Get(path));

    public static async Task<IHtmlDocument> Read(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>Sends a form of a page: its hidden fields, and those given.</summary>
    /// <param name="path">The page.</param>
    /// <param name="fields">What is filled in; a field without a value is left out, a field that the form does not have is sent all the same.</param>
    /// <param name="form">Where the form leads, in part; empty for the page itself.</param>
    public async Task<HttpResponseMessage> Send(string path, Fields fields, string form = "")
    {
        var page = await Page(path);
        var sent = page.QuerySelectorAll("main form[method=post]").First(one => (one.GetAttribute("action") ?? "").Contains(form, StringComparison.Ordinal));
        var values = sent.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Where(hidden => !fields.ContainsKey(hidden.Key))
            .Concat(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, field.Value!)));
        return await client.PostAsync(new Uri(sent.GetAttribute("action") is { Length: > 0 } action ? action : path, UriKind.Relative), new FormUrlEncodedContent(values));
    }
}

/// <summary>What is filled into a form.</summary>
public sealed class Fields() : Dictionary<string, string?>(StringComparer.Ordinal);
