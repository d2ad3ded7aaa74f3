using System.Globalization;
using Compliance.Rules.Compilation;
using Compliance.Rules.Reporting;
using Compliance.Rules.Reporting.Html;
using Compliance.Rules.Validation;
using Compliance.Web.Site;

namespace Compliance.Web.Pages;

/// <summary>The days on which something moved: texts that took effect, norms that came and went; of a use that is known, what that made of its verdict.</summary>
internal static class ChangesPage
{
    /// <summary>Norms named of a day before the rest is counted.</summary>
    private const int MostNamed = 8;

    public static void Map(PageMap pages) => pages.Get("/changes", [], visit => new("Changes", [.. Main(visit)]));

    private static IEnumerable<HtmlNode?> Main(Visit visit)
    {
        var use = visit.State.UseCase;
        var day = visit.Engine.Inner.Evaluate(use).AsOf;
        yield return Tag.Of("h1", visit.State.IsEmpty ? "What changed in the terms" : "What changed for this use");
        yield return Tag.P(visit.State.IsEmpty ? "Each day on which a text took effect, the latest first. Describe a use to see which of them moved its verdict." : "Each day on which the verdict moved, the latest first.");
        yield return VerdictHtml.Asked(use, visit.Words);
        if (!visit.State.IsEmpty)
        {
            yield return HistoryHtml.Section(visit.Engine.Advisor.History(use), day);
        }

        var any = false;
        var days = Days(visit);
        foreach (var changed in visit.Engine.Rules.Days.Starts.Skip(1).Where(days.Contains).Reverse())
        {
            if ((visit.State.IsEmpty ? OfTexts(visit, changed) : OfUse(visit, changed)) is { } section)
            {
                any = true;
                yield return section;
            }
        }

        if (!any)
        {
            yield return Tag.P("On no day did anything move, as far as the texts held go.");
        }

        yield return Tag.Of("footer", VerdictHtml.Packs(visit.Engine.Packs, engine: null));
    }

    /// <summary>The days on which something begins or ends of packs that speak of the use's vendor; of all, where no vendor is known.</summary>
    private static HashSet<DateOnly> Days(Visit visit)
    {
        var use = visit.State.UseCase;
        var name = use.Vendor ?? visit.Vocabulary.Vendors.FirstOrDefault(vendor =>
            vendor.Products.Any(product => !product.IsOfAnyVendor && string.Equals(product.Name, use.Product, StringComparison.Ordinal)))?.Name;
        var vendor = name is null ? null : visit.Engine.RuleSet.Vocabulary.Find(Facts.Vendor)?.Values.Find(name);
        var packs = visit.Engine.RuleSet.Packs.Where(pack => vendor is not { } known || pack.SpeaksOf(known));
        return [.. packs.SelectMany(DayStretches.Turns)];
    }

    /// <summary>What took effect on a day; null where nothing did that anybody reads of.</summary>
    private static HtmlElement? OfTexts(Visit visit, DateOnly day)
    {
        var texts = Texts(visit, day).ToList();
        var (before, after) = (InForce(visit, day.AddDays(-1)), InForce(visit, day));
        List<Norm> came = [.. after.Except(before)], went = [.. before.Except(after)];
        return texts.Count + came.Count + went.Count == 0 ? null : Tag.Section($"d{IsoDate.Format(day)}", IsoDate.Format(day),
            Tag.List(texts.Select(text => (HtmlNode)$"In force: {text}")),
            Names("Rules that came", came.Select(norm => norm.Title)),
            Names("Rules that went", went.Select(norm => norm.Title)));
    }

    /// <summary>What a day made of the verdict; null where it is the same in all that counts.</summary>
    private static HtmlElement? OfUse(Visit visit, DateOnly day)
    {
        var (before, after) = (visit.Engine.Inner.Evaluate(visit.State.UseCase, day.AddDays(-1)), visit.Engine.Inner.Evaluate(visit.State.UseCase, day));
        List<Finding> came = [.. New(before, after)], went = [.. New(after, before)];
        var isDecided = !before.PossibleDecisions.SequenceEqual(after.PossibleDecisions);
        return !isDecided && came.Count + went.Count == 0 ? null : Tag.Section($"d{IsoDate.Format(day)}", IsoDate.Format(day),
            Tag.P(Tag.Of("strong", isDecided ? $"{Words(before)} → {Words(after)}" : $"Still {Words(after).ToLowerInvariant()}")),
            Tag.List(Texts(visit, day).Select(text => (HtmlNode)$"In force: {text}")),
            Findings("Now holds", came),
            Findings("No longer holds", went),
            Tag.P(Tag.Of("a", $"The verdict on {IsoDate.Format(day)}").LinkTo(visit.To("/verdict", visit.State.With(On(visit.State.UseCase, day))))))
            .Class(isDecided ? ReportHtml.Style(after.Decision) : "plain");
    }

    private static UseCase On(UseCase use, DateOnly day) => use.Given.Aggregate(new UseCase { Id = use.Id, Note = use.Note, AsOf = day }, (dated, fact) => dated.With(fact.Key, fact.Value));

    private static IEnumerable<Finding> New(Verdict before, Verdict after)
    {
        var known = before.Findings.Where(Holds).Select(finding => finding.Rule).ToHashSet(StringComparer.Ordinal);
        return after.Findings.Where(finding => Holds(finding) && !known.Contains(finding.Rule));
    }

    private static bool Holds(Finding finding) => finding.Status is FindingStatus.Applies or FindingStatus.MayApply;

    private static string Words(Verdict verdict) => verdict.PossibleDecisions.Count > 1
        ? $"{ReportHtml.Sentence(ReportWording.Heading(verdict))} ({ReportWording.Either(verdict.PossibleDecisions)})"
        : ReportHtml.Sentence(ReportWording.Heading(verdict));

    private static IEnumerable<string> Texts(Visit visit, DateOnly day) => visit.Engine.Rules.Documents
        .Where(document => document.Versions.Any(version => version.Effective == day)).Select(document => $"{document.Title} ({document.FullId})");

    private static HashSet<Norm> InForce(Visit visit, DateOnly day) => [.. visit.Engine.RuleSet.Rules.OfType<Norm>().Where(norm => norm.Cites.Any(cite => cite.InForceOn(day) is not null))];

    private static HtmlElement? Names(string lead, IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count == 0 ? null : Tag.Fold(string.Create(CultureInfo.InvariantCulture, $"{lead} ({all.Count})"), Tag.List(all.Select(name => (HtmlNode)name)));
    }

    private static HtmlElement? Findings(string lead, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return null;
        }

        var list = Tag.List(findings.Take(MostNamed).Select(finding => (HtmlNode)Tag.Of("span", $"{ReportWording.Lead(finding.Role)}: {finding.Title} – ", ReportHtml.Cite(finding.Citations[0]))));
        return Tag.Of("div", Tag.P(lead).Class("label"), list, findings.Count > MostNamed ? Tag.P(string.Create(CultureInfo.InvariantCulture, $"and {findings.Count - MostNamed} more")).Class("dim") : null);
    }
}
