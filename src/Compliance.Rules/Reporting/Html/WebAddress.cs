using System.Buffers;
using System.Text;

namespace Compliance.Rules.Reporting.Html;

/// <summary>Addresses that packs give. A link in a report leads to the web and runs nothing.</summary>
internal static class WebAddress
{
    /// <summary>What stands in an address as it is: what is seen of ASCII, but for signs that may end an address.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code).Except(['<', '>', '\\'])]);

    /// <summary>Whether it leads to the web.</summary>
    public static bool IsOne(string? url) =>
        url is not null && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    /// <summary>The address with nothing in it that is not seen or ends it.</summary>
    public static string Legible(string url) => !url.AsSpan().ContainsAnyExcept(Plain) ? url : string.Concat(url.EnumerateRunes().Select(rune => rune.Value switch
    {
        '<' => "%3C",
        '>' => "%3E",
        '\\' => "%5C",
        _ when Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) => "%20",
        _ when !Compliance.Legible.IsShown(rune) => Uri.EscapeDataString(rune.ToString()),
        _ => rune.ToString(),
    }));
}
