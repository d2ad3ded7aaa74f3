using System.Globalization;
using Compliance.Rules.Advice;
using Compliance.Rules.Reporting;
using Compliance.Rules.Reporting.Html;
using Compliance.Web.Site;

namespace Compliance.Web.Pages;

/// <summary>The interview: a question at a time, back and forth. An answer leads to the address of what is then known, which a link shares.</summary>
internal static class AskPage
{
    private const int MostReasons = 3;

    public static void Map(PageMap pages) => pages.Get("/ask", [Controls.Fact, Controls.Answer], Show);

    private static Page Show(Visit visit)
    {
        if (visit.State.IsEmpty && visit.Values(Controls.Fact).Count == 0)
        {
            return Page.At(LocalAddress.Of($"{visit.Root}/"));
        }

        var interview = Replay(visit);
        if (visit.Values(Controls.Fact) is not [var fact, ..])
        {
            return Of(visit, interview, complaint: null);
        }

        if (visit.Values(Controls.Answer) is not { Count: > 0 } answers)
        {
            return Of(visit, interview, "Choose an answer, or say that you do not know.") with { Status = 400 };
        }

        return visit.Vocabulary.TryParse(answers.Select(answer => KeyValuePair.Create(fact, answer)), out var given, out var faults) && given[fact] is { } value
            ? Page.At(visit.To("/ask", visit.State.With(interview.Answer(fact, Whole(visit, interview, fact, value)).UseCase)))
            : Faulty.Page(faults);
    }

    /// <summary>Of a set that was said too broadly, what is not asked about again stays.</summary>
    private static FactValue Whole(Visit visit, IInterview interview, string fact, FactValue value) =>
        interview.Next is { Type: "set" } question && question.Fact == fact && value is { Kind: FactValueKind.Set or FactValueKind.Text }
            ? SetAnswer.Of(question, value.AsSet(), visit.Engine.RuleSet.Vocabulary)
            : value;

    private static IInterview Replay(Visit visit) =>
        visit.State.Unsure.Aggregate(visit.Engine.Interview(visit.State.UseCase), (interview, fact) => interview.DoNotKnow(fact));

    private static Page Of(Visit visit, IInterview interview, string? complaint) => interview.Next is { } question
        ? new(question.Text, [.. Question(visit, interview, question, complaint)])
        : new("Answered", [.. Answered(visit, interview)]);

    private static IEnumerable<HtmlNode?> Question(Visit visit, IInterview interview, InterviewQuestion question, string? complaint)
    {
        yield return Tag.P($"Open so far: {ReportWording.Either(question.PossibleDecisions)}").Class("eyebrow");
        yield return Tag.Of("h1", question.Text).With("id", "question");
        yield return complaint is null ? null : Tag.P(complaint).Class("careful").With("role", "alert");
        yield return question.TooBroad is { } broad ? Tag.P($"You said: {visit.Words.Value(question.Fact, broad)}. Which of these, more exactly?") : null;
        yield return visit.Vocabulary.Find(question.Fact)?.Description is { Length: > 0 } description ? Tag.P(description).Class("dim") : null;
        yield return Tag.Of("form",
        [
            .. visit.State.Hidden(question.TooBroad is null ? [question.Fact] : []),
            Tag.Of("input").With("type", "hidden").With("name", Controls.Fact).With("value", question.Fact),
            Tag.Of("fieldset", Tag.Of("legend", "Your answer"), Answers(visit, question)),
            Tag.Div("row",
                Tag.Of("button", "Answer").With("type", "submit"),
                Tag.Of("a", "I do not know").LinkTo(DoNotKnow(visit, question)).Class("button second"),
                Tag.Of("a", "Back").LinkTo(visit.State.Back() is { IsEmpty: false } before ? visit.To("/ask", before) : LocalAddress.Of($"{visit.Root}/")).Class("button second")),
        ]).With("method", "get").At("action", LocalAddress.Of($"{visit.Root}/ask"));
        yield return Because(question);
        yield return Known(visit, interview);
        yield return Tag.Div("row", Tag.Of("a", "The verdict on what is known so far").LinkTo(visit.To("/verdict", visit.State))).With("data-copy-link");
    }

    private static HtmlElement Answers(Visit visit, InterviewQuestion question)
    {
        var fact = visit.Vocabulary.Find(question.Fact)!;
        if (question.Type == "set")
        {
            var options = question.Options.Select(option => option.Value.AsText()).ToHashSet(StringComparer.Ordinal);
            return Fields.Boxes(Controls.Answer, [.. fact.Values.Where(value => options.Contains(value.Name))], [], question.TooBroad is null ? "None of these" : null);
        }

        return question.Options.Count > 0
            ? Fields.Radios(Controls.Answer, question.Options.Select(option => (ReportWording.Written(option.Value), option.Title)))
            : Fields.Text(fact, Controls.Answer, given: null);
    }

    /// <summary>What was said broadly stays said; what was not said is then explicitly not known.</summary>
    private static LocalAddress DoNotKnow(Visit visit, InterviewQuestion question) => visit.To("/ask", question.TooBroad is null
        ? visit.State.With(visit.State.UseCase.With(question.Fact, FactValue.Unknown))
        : visit.State with { Unsure = [.. visit.State.Unsure, question.Fact] });

    private static HtmlElement? Because(InterviewQuestion question) => question.Because.Count == 0 ? null : Tag.Of("div", Tag.P("What turns on it:").Class("label"),
        Tag.List(question.Because.Take(MostReasons).Select(norm => (HtmlNode)norm.Title)),
        question.Because.Count > MostReasons ? Tag.P(string.Create(CultureInfo.InvariantCulture, $"and {question.Because.Count - MostReasons} more")).Class("dim") : null);

    /// <summary>The answers so far, each to be taken back.</summary>
    private static HtmlElement? Known(Visit visit, IInterview interview)
    {
        if (interview.UseCase.Given.Count == 0)
        {
            return null;
        }

        var known = Tag.Of("dl").Class("known");
        foreach (var (fact, value) in interview.UseCase.Given)
        {
            var name = visit.Words.Name(fact);
            known.Add(Tag.Of("dt", name), Tag.Of("dd", visit.Words.Value(fact, value), visit.State.UseCase[fact] is null ? null : Tag.Of("span", " ", Tag.Of("a", "take back").With("aria-label", $"take back: {name}").LinkTo(visit.To("/ask", visit.State.Without(fact))))));
        }

        return Tag.Fold(string.Create(CultureInfo.InvariantCulture, $"Known so far ({interview.UseCase.Given.Count})"), known).With("open");
    }

    private static IEnumerable<HtmlNode?> Answered(Visit visit, IInterview interview)
    {
        var verdict = interview.Verdict;
        yield return ReportHtml.Heading(FullReport.Of(verdict, visit.Words), interview.IsSettled ? "Settled" : "Nothing more can be asked", ReportHtml.Style(verdict.Decision));
        yield return Tag.Div("row",
            Tag.Of("a", "See the verdict").LinkTo(visit.To("/verdict", visit.State)).Class("button"),
            Tag.Of("a", "Back").LinkTo(visit.To("/ask", visit.State.Back())).Class("button second")).With("data-copy-link");
        yield return Known(visit, interview);
    }
}
