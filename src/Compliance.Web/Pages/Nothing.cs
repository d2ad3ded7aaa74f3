using Compliance.Rules.Reporting.Html;
using Compliance.Web.Site;

namespace Compliance.Web.Pages;

/// <summary>The page where nothing is known of a use yet.</summary>
internal static class Nothing
{
    public static Page Page(Visit visit, string title, string why) => new(title,
        [Tag.Of("h1", title), Tag.P(why), Tag.Div("row", Tag.Of("a", "Describe a use").LinkTo(LocalAddress.Of($"{visit.Root}/")).Class("button"))]);
}
