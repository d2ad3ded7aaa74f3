using Compliance.Register;
using Compliance.Register.Watching;
using Compliance.Rules.Reporting.Html;
using Compliance.Web.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Pages;

/// <summary>What the watch says of approvals: what is to look at now, and what was raised before.</summary>
internal static class InboxPage
{
    public static void Map(PageMap pages, ComplianceRegister register) => pages.Get("/inbox", [], visit => new("Inbox", [.. Main(visit, register)]));

    private static IEnumerable<HtmlNode?> Main(Visit visit, ComplianceRegister register)
    {
        var clock = visit.Http.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System;
        var report = register.Watch(visit.Engine, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var before = WatchHistory.Of(register);
        yield return Tag.Of("h1", "Inbox");
        yield return Tag.P(Tag.Of("strong", report.Summary));
        foreach (var note in report.Notes)
        {
            yield return Tag.P(note);
        }

        yield return WatchHtml.Section("raised", "To look at now", report.All)?.Class("open");
        foreach (var (index, day) in before.GroupBy(raised => raised.Day).Index())
        {
            yield return WatchHtml.Section($"d{IsoDate.Format(day.Key)}", $"Raised on {IsoDate.Format(day.Key)}", day)?.Class(index == 0 ? "open" : "plain");
        }

        var approvals = report.All.Concat(before).Select(raised => raised.Approval).DistinctBy(approval => approval.Sequence).ToList();
        if (approvals.Count > 0)
        {
            yield return Tag.Section("entries", "The approvals", Tag.List(approvals.Select(approval => (HtmlNode)Tag.Of("a", Raised.NameOf(approval)).LinkTo(RegisterPages.Address(visit, approval.Sequence)))));
        }

        yield return Tag.Of("footer", VerdictHtml.Packs(visit.Engine.Packs, engine: null));
    }
}
