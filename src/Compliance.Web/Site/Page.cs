using Compliance.Rules.Reporting.Html;
using Microsoft.AspNetCore.Http;

namespace Compliance.Web.Site;

/// <summary>What a request is answered with. Immutable.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Main">What it shows.</param>
internal sealed record Page(string Title, IReadOnlyList<HtmlNode?> Main)
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The address that shows it instead; null for this one.</summary>
    public LocalAddress? Moved { get; init; }

    /// <summary>The page that is at another address.</summary>
    public static Page At(LocalAddress address) => new("", []) { Moved = address };
}
