using Compliance.Rules.Validation;

namespace Compliance.Rules.Compilation;

/// <summary>Links to a passage by URL text fragment, which browsers scroll to and highlight.</summary>
/// <remarks>WICG, <i>URL Fragment Text Directives</i>: <c>#:~:text=start,end</c>; a fragment of the address itself stands before the <c>:~:</c>.</remarks>
internal static class DeepLink
{
    /// <summary>The link; null when there is no address.</summary>
    public static string? To(string? url, Anchor? anchor)
    {
        if (url is null || anchor is null)
        {
            return url;
        }

        var separator = url.Contains('#', StringComparison.Ordinal) ? ":~:text=" : "#:~:text=";
        var end = anchor.End is null ? "" : $",{Escape(anchor.End)}";
        return $"{url}{separator}{Escape(anchor.Start)}{end}";
    }

    /// <summary>Hyphens, commas and ampersands have a meaning in a text directive; the first alone is not escaped in any address.</summary>
    private static string Escape(string words) => Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal);
}
