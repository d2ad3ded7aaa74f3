using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Compliance.Rules.Reporting.Html;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Web.Site;

/// <summary>The style sheet and the script of all pages. Their address holds their hash, so that a browser keeps them until they change.</summary>
internal static class Assets
{
    private const string StylePath = "/site.css";
    private const string ScriptPath = "/site.js";

    private static readonly string Script = Read("Compliance.Web.site.js");
    private static readonly string StyleVersion = Hash(HtmlPage.StyleSheet);
    private static readonly string ScriptVersion = Hash(Script);

    /// <summary>Where the style sheet is.</summary>
    /// <param name="root">Where the pages are.</param>
    public static LocalAddress Styles(string root) => LocalAddress.Of(root + StylePath, KeyValuePair.Create("v", StyleVersion));

    /// <summary>Where the script is.</summary>
    /// <param name="root">Where the pages are.</param>
    public static LocalAddress Scripts(string root) => LocalAddress.Of(root + ScriptPath, KeyValuePair.Create("v", ScriptVersion));

    public static void Map(IEndpointRouteBuilder group)
    {
        group.MapGet(StylePath, (HttpContext http) => WriteAsync(http, "text/css; charset=utf-8", HtmlPage.StyleSheet));
        group.MapGet(ScriptPath, (HttpContext http) => WriteAsync(http, "text/javascript; charset=utf-8", Script));
    }

    private static Task WriteAsync(HttpContext http, string type, string text)
    {
        SecurityHeaders.Set(http.Response);
        http.Response.ContentType = type;
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private static string Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
