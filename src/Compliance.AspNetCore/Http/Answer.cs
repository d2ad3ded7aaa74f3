using System.Text;
using System.Text.Json;
using Compliance.Rules.Reporting;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Compliance.AspNetCore.Http;

/// <summary>A form of an answer, chosen by what the request accepts.</summary>
internal sealed class Answer
{
    public const string Markdown = "text/markdown";
    public const string Text = "text/plain";

    private static readonly Answer[] All = [new(JsonAnswer.ContentType), new(Markdown), new(Text)];

    private readonly MediaTypeHeaderValue _type;

    private Answer(string type) => _type = new(type);

    public static Problem NotAcceptable => new(StatusCodes.Status406NotAcceptable, []) { Detail = $"Accept one of {string.Join(", ", All.Select(answer => answer._type.MediaType))}." };

    /// <summary>The form the request likes best; JSON where it does not say; null where it likes none.</summary>
    public static Answer? For(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0)
        {
            return All[0];
        }

        return MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            ? All.Select(answer => (Answer: answer, Quality: answer.Quality(accepted))).Where(choice => choice.Quality > 0).OrderByDescending(choice => choice.Quality).FirstOrDefault().Answer
            : null;
    }

    /// <summary>Answers with a verdict.</summary>
    public Task WriteAsync(HttpContext http, Verdict verdict, bool full) => WriteAsync(
        http, json => JsonSerializer.Serialize(json, verdict), () => verdict.ToMarkdown(new() { Full = full }), () => verdict.ToText(new() { Full = full }));

    /// <summary>Answers in this form; only it is written.</summary>
    /// <param name="http">The request.</param>
    /// <param name="json">For programs.</param>
    /// <param name="markdown">For pages.</param>
    /// <param name="text">For people.</param>
    public Task WriteAsync(HttpContext http, Action<Utf8JsonWriter> json, Func<string> markdown, Func<string> text)
    {
        http.Response.Headers.Vary = HeaderNames.Accept;
        return _type.MediaType.Value switch
        {
            Markdown => WriteAsync(http, markdown()),
            Text => WriteAsync(http, text()),
            _ => JsonAnswer.WriteAsync(http, JsonAnswer.ContentType, json),
        };
    }

    /// <summary>How much it is liked: by the range that names it most closely (RFC 9110, 12.5.1).</summary>
    private double Quality(IList<MediaTypeHeaderValue> accepted) =>
        accepted.Where(range => _type.IsSubsetOf(range)).OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0).FirstOrDefault() is { } nearest ? nearest.Quality ?? 1 : 0;

    private Task WriteAsync(HttpContext http, string text) =>
        JsonAnswer.WriteAsync(http, $"{_type.MediaType}; charset=utf-8", Encoding.UTF8.GetBytes(text));
}
