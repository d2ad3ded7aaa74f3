using System.Globalization;

namespace Compliance.Rules.Reporting.Html;

/// <summary>The parts of a page on a verdict, of a report and of the site alike.</summary>
internal static class VerdictHtml
{
    /// <summary>The decision, what was asked, why, what to do, what to ask, what the vendor may do, what was assumed.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="words">Names facts and values.</param>
    /// <param name="after">What stands after the decision and the facts, before the reasons.</param>
    public static IEnumerable<HtmlNode?> Body(Verdict verdict, FactWords words, params IEnumerable<HtmlNode?> after)
    {
        var report = FullReport.Of(verdict, words);
        return
        [
            ReportHtml.Heading(report, "May we use it like this?", ReportHtml.Style(verdict.Decision)),
            .. ReportWording.Warnings(verdict).Select(warning => Tag.P(warning).Class("careful")),
            Asked(verdict.UseCase, words),
            .. after,
            .. ReportHtml.Sections(report),
        ];
    }

    /// <summary>The facts asked about, in words; as they are typed on demand.</summary>
    public static HtmlElement? Asked(UseCase useCase, FactWords words)
    {
        if (useCase.Given.Count == 0 && string.IsNullOrWhiteSpace(useCase.Note))
        {
            return null;
        }

        var known = Tag.Of("dl").Class("known");
        foreach (var (fact, value) in useCase.Given)
        {
            known.Add(Tag.Of("dt", words.Name(fact)), Tag.Of("dd", words.Value(fact, value)));
        }

        if (!string.IsNullOrWhiteSpace(useCase.Note))
        {
            known.Add(Tag.Of("dt", "Note"), Tag.Of("dd", useCase.Note));
        }

        return Tag.Section("asked", "Asked about", known,
            useCase.Given.Count == 0 ? null : Tag.Fold("As a command line has it", Tag.P(Tag.Code($"compliance check --fact {FactWords.AsTyped.Asked(useCase)}"))));
    }

    /// <summary>What the verdict rests on: texts, packs with their hashes, the engine.</summary>
    public static HtmlElement Foot(Verdict verdict) => Tag.Of("footer",
        [verdict.GovernedBy.Count == 0 ? null : Tag.P($"Judged by {string.Join("; ", new NormTitles(verdict).GovernedBy)}."), Packs(verdict.Packs, verdict.Engine)]);

    /// <summary>Packs with their hashes, and the engine.</summary>
    public static HtmlElement Packs(IReadOnlyList<PackReference> packs, string? engine) => Tag.Of("div",
        Tag.Of("table", Tag.Of("caption", "Rule packs"), Tag.Head("Pack", "Version", "SHA-256"),
            Tag.Of("tbody", packs.Select(pack => (HtmlNode)Tag.Of("tr", Tag.Of("th", pack.Id).With("scope", "row"), Tag.Of("td", pack.Version), Tag.Of("td", Tag.Code(pack.Sha256)).Class("hash"))))),
        engine is null ? null : Tag.P(string.Create(CultureInfo.InvariantCulture, $"Compliance {engine}. It reads terms; it is not legal advice.")));
}
