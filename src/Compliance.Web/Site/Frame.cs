using System.Text;
using Compliance.Rules.Reporting.Html;

namespace Compliance.Web.Site;

/// <summary>What all pages of the site share: the way to each other, which keeps what is known of the use.</summary>
internal static class Frame
{
    private static readonly (string Path, string Name)[] Pages =
        [("/ask", "Ask"), ("/verdict", "Verdict"), ("/compare", "Compare"), ("/topics", "Topics"), ("/questionnaire", "Questionnaire"), ("/changes", "Changes")];

    private static readonly (string Path, string Name)[] OfRegister = [("/register", "Register"), ("/inbox", "Inbox")];

    public static StringBuilder Write(Visit visit, Page page) => HtmlPage.Write(
        $"{page.Title} – Compliance",
        Assets.Styles(visit.Root),
        Assets.Scripts(visit.Root),
        Tag.Of("a", "To the content").LinkTo(LocalAddress.Place("main")).Class("skip"),
        Tag.Of("header", Tag.Div("bar",
            Tag.Of("a", "Compliance").LinkTo(LocalAddress.Of($"{visit.Root}/")).Class("home"),
            Tag.Of("nav", Tag.List(Pages.Concat(visit.Options.Register is null ? [] : OfRegister).Select(one => (HtmlNode)Link(visit, one.Path, one.Name)))).With("aria-label", "Pages"))),
        Tag.Of("main", page.Main).With("id", "main").With("tabindex", "-1"),
        Tag.Of("footer", Tag.P(Tag.Of("small", $"Reads terms for you; it is not legal advice. {(visit.Options.Register is null ? "Nothing is kept" : "Nothing is kept but what you register")}: what you answer stands in the address."))));

    private static HtmlElement Link(Visit visit, string path, string name)
    {
        var link = Tag.Of("a", name).LinkTo(visit.To(path, visit.State));
        var here = visit.Http.Request.Path.Value ?? "";
        return here.EndsWith(path, StringComparison.Ordinal) || here.Contains($"{path}/", StringComparison.Ordinal) ? link.With("aria-current", "page") : link;
    }
}
