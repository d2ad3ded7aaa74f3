using System.Globalization;
using Compliance.Register;
using Compliance.Register.Approving;
using Compliance.Rules.Reporting;
using Compliance.Rules.Reporting.Html;
using Compliance.Web.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Pages;

/// <summary>The register: what was asked and approved; an entry with its verdict; forms to register a use, to approve it and to take that back.</summary>
internal static class RegisterPages
{
    public const string Path = "/register";

    /// <summary>Entries shown of the register, the latest.</summary>
    private const int MostShown = 100;

    private const string By = "by";
    private const string Note = "note";
    private const string Until = "until";
    private const string Condition = "condition";
    private const string Despite = "despite";

    private static readonly string[] Columns = ["Entry", "Day", "What", "Use", "Decision", "By", "Until"];

    public static void Map(PageMap pages, ComplianceRegister register)
    {
        pages.Get(Path, [], visit => new("Register", [.. List(visit, register)]));
        pages.Get($"{Path}/{{number:long:min(1)}}", [], visit => Entry(visit, register.Get(Number(visit)), register));
        pages.Post(Path, (visit, form) => Written(visit, Request(visit, register, form)));
        pages.Post($"{Path}/{{number:long:min(1)}}/approve", (visit, form) => Written(visit, Approve(visit, register, form)));
        pages.Post($"{Path}/{{number:long:min(1)}}/revoke", (visit, form) =>
            Written(visit, register.Add(EntryDraft.ForRevocation(Number(visit), Person(visit, form)) with { Note = Text(form, Note) })));
    }

    /// <summary>The form that registers the use of a page.</summary>
    public static HtmlElement Form(Visit visit) => Tag.Section("register", "Register this use",
        Tag.P("Writes down that you ask for it, with this verdict and the packs it rests on. Somebody else approves it in the register."),
        Tag.Of("form", visit.Token(), PersonField(visit, "Who asks?"), Tag.Div("row", Tag.Of("button", "Register").With("type", "submit"))).With("method", "post").At("action", visit.To(Path, visit.State)));

    /// <summary>The address of an entry.</summary>
    public static LocalAddress Address(Visit visit, long number) => LocalAddress.Of(string.Create(CultureInfo.InvariantCulture, $"{visit.Root}{Path}/{number}"));

    private static IEnumerable<HtmlNode?> List(Visit visit, ComplianceRegister register)
    {
        var (shown, count) = register.Latest(MostShown);
        yield return Tag.Of("h1", "Register");
        yield return Tag.P(count == 0 ? "Nothing is registered yet. Describe a use; its verdict has a form that registers it." : "What was asked, decided and approved, the latest first. Nothing in it is changed; each entry is chained to the one before.");
        if (shown.Count > 0)
        {
            yield return Tag.Wide("The entries of the register", Tag.Of("table", Tag.Of("caption", "The entries of the register"), Tag.Head(Columns), Tag.Of("tbody", shown.Select(entry => (HtmlNode)Row(visit, entry)))));
        }

        if (count > shown.Count)
        {
            yield return Tag.P(string.Create(CultureInfo.InvariantCulture, $"{count - shown.Count} older ones are not shown; compliance register list shows all."));
        }

        yield return Tag.Of("footer", Tag.P("Head: ", Tag.Code(register.Head.ToString()), " – kept elsewhere, it proves later that nothing before it was changed."));
    }

    private static HtmlElement Row(Visit visit, RegisterEntry entry)
    {
        var number = entry.Sequence.ToString(CultureInfo.InvariantCulture);
        return Tag.Of("tr",
            Tag.Of("th", Tag.Of("a", number).With("aria-label", $"Entry {number}").LinkTo(Address(visit, entry.Sequence))).With("scope", "row"),
            Tag.Of("td", Day(entry)),
            Tag.Of("td", What(entry)),
            Tag.Of("td", Use(entry)),
            entry.Verdict is { } verdict ? Tag.Of("td", Decision(verdict)).Class(ReportHtml.Style(verdict.Decision)) : Tag.Of("td", ""),
            Tag.Of("td", Who(entry)),
            Tag.Of("td", entry.Until is { } until ? IsoDate.Format(until) : ""));
    }

    private static Page Entry(Visit visit, RegisterEntry entry, ComplianceRegister register)
    {
        var about = register.Entries(about: entry.Sequence).Where(other => other.Kind != EntryKind.Baseline).ToList();
        List<HtmlNode?> main = [ReportHtml.Heading(string.Create(CultureInfo.InvariantCulture, $"Entry {entry.Sequence}"), What(entry), null, entry.Verdict is { } stored ? ReportHtml.Style(stored.Decision) : "plain"), Facts(visit, entry)];
        if (about.Count > 0)
        {
            main.Add(Tag.Section("about", "What came of it", Tag.List(about.Select(other => (HtmlNode)Tag.Of("a", string.Create(CultureInfo.InvariantCulture, $"Entry {other.Sequence}: {What(other).ToLowerInvariant()}, {Day(other)}")).LinkTo(Address(visit, other.Sequence))))));
        }

        var isRevoked = about.Exists(other => other.Kind == EntryKind.Revocation);
        if (entry.Kind is EntryKind.Request or EntryKind.Verdict)
        {
            main.Add(ApprovalForm(visit, entry));
        }
        else if (entry.Kind == EntryKind.Approval && !isRevoked)
        {
            main.Add(RevocationForm(visit, entry));
        }

        if (entry.Verdict is { } verdict)
        {
            main.Add(Tag.Section("verdict", "The verdict then", Tag.P(Tag.Of("strong", Decision(verdict)), $" on {IsoDate.Format(verdict.AsOf)}. {ReportWording.Meaning(verdict)}")));
            main.Add(VerdictHtml.Asked(verdict.UseCase, visit.Words));
            main.Add(VerdictHtml.Foot(verdict));
        }

        return new(string.Create(CultureInfo.InvariantCulture, $"Entry {entry.Sequence} of the register"), main);
    }

    private static HtmlElement Facts(Visit visit, RegisterEntry entry)
    {
        var list = Tag.Of("dl").Class("known");
        Add("Time", entry.Time);
        Add("By", Who(entry));
        Add("Note", entry.Note ?? "");
        Add("Use", Use(entry));
        Add("Until", entry.Until is { } until ? IsoDate.Format(until) : entry.Kind == EntryKind.Approval ? "no end" : "");
        foreach (var condition in entry.Conditions)
        {
            Add("Condition", condition);
        }

        if (entry.About is { } about)
        {
            list.Add(Tag.Of("dt", "About"), Tag.Of("dd", Tag.Of("a", string.Create(CultureInfo.InvariantCulture, $"Entry {about}")).LinkTo(Address(visit, about))));
        }

        return list.Add(Tag.Of("dt", "Hash"), Tag.Of("dd", Tag.Code(entry.Hash)).Class("hash"));

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                list.Add(Tag.Of("dt", name), Tag.Of("dd", value));
            }
        }
    }

    private static HtmlElement ApprovalForm(Visit visit, RegisterEntry entry) => Tag.Section("approve", "Approve it",
        Tag.P("The use is judged anew by today's rules; what they do not allow is not approved unless you say so."),
        Tag.Of("form",
            visit.Token(),
            PersonField(visit, "Who approves?"),
            Input(Until, "Until which day? (such as 2026-12-31; no end, if left out)", isRequired: false),
            Input(Condition, "On which condition?", isRequired: false),
            Tag.Div("field", Tag.Of("label", "Approve it despite a decision of the rules?").With("for", $"f-{Despite}"), Tag.Of("select",
                Tag.Of("option", "No, only what they allow").With("value"),
                Tag.Of("option", "Though it is prohibited").With("value", Words<Decision>.NameOf(Compliance.Decision.Prohibited)),
                Tag.Of("option", "Though it is undetermined").With("value", Words<Decision>.NameOf(Compliance.Decision.Undetermined)),
                Tag.Of("option", "Though it is not addressed").With("value", Words<Decision>.NameOf(Compliance.Decision.NotAddressed))).With("name", Despite).With("id", $"f-{Despite}")),
            Tag.Div("row", Tag.Of("button", "Approve").With("type", "submit"))).With("method", "post").At("action", Below(visit, entry, "approve")));

    private static HtmlElement RevocationForm(Visit visit, RegisterEntry entry) => Tag.Section("revoke", "Take it back",
        Tag.Of("form", visit.Token(), PersonField(visit, "Who takes it back?"), Input(Note, "Why?", isRequired: false), Tag.Div("row", Tag.Of("button", "Take the approval back").With("type", "submit")))
            .With("method", "post").At("action", Below(visit, entry, "revoke")));

    private static LocalAddress Below(Visit visit, RegisterEntry entry, string action) => LocalAddress.Of($"{Address(visit, entry.Sequence)}/{action}");

    /// <summary>Who is signed in is not asked.</summary>
    private static HtmlElement? PersonField(Visit visit, string question) => visit.SignedIn is null ? Input(By, question, isRequired: true) : Tag.P($"As {visit.SignedIn}");

    private static HtmlElement Input(string name, string label, bool isRequired) => Tag.Div("field",
        Tag.Of("label", label).With("for", $"f-{name}"),
        Tag.Of("input").With("type", "text").With("name", name).With("id", $"f-{name}").With("autocomplete", "off").With("value").Where("required", isRequired));

    private static RegisterEntry Request(Visit visit, ComplianceRegister register, IFormCollection form)
    {
        var evaluator = visit.Engine.Inner;
        return register.Add(EntryDraft.ForRequest(evaluator.Evaluate(visit.State.UseCase), Person(visit, form)) with { Settings = EntrySettings.Of(evaluator.Settings) });
    }

    private static RegisterEntry Approve(Visit visit, ComplianceRegister register, IFormCollection form)
    {
        DateOnly? until = null;
        if (Text(form, Until) is { } text)
        {
            until = IsoDate.TryParse(text, out var day) ? day : throw new InvalidUseCaseException(UseCaseFaults.Of([ReadingFaults.BadDate(SourceLocation.Whole(Until), "the day", text)]));
        }

        var approval = new Approval(Number(visit), Person(visit, form))
        {
            Until = until,
            Conditions = Text(form, Condition) is { } condition ? [condition] : [],
            Despite = Text(form, Despite),
        };
        return approval.Write(register, visit.Engine.Rules, visit.Http.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System);
    }

    private static string Person(Visit visit, IFormCollection form) => visit.SignedIn ?? Text(form, By) ?? "";

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static Page Written(Visit visit, RegisterEntry entry) => Page.At(Address(visit, entry.Sequence));

    private static long Number(Visit visit) => long.Parse((string)visit.Http.GetRouteValue("number")!, CultureInfo.InvariantCulture);

    private static string What(RegisterEntry entry) => entry.Kind switch
    {
        EntryKind.Request => "Request",
        EntryKind.Verdict => "Verdict",
        EntryKind.Approval => "Approval",
        EntryKind.Revocation => "Approval taken back",
        EntryKind.Redaction => "Text taken out",
        _ => "Looked at again",
    };

    private static string Day(RegisterEntry entry) => entry.Time.Split('T')[0];

    private static string Use(RegisterEntry entry) => entry.UseCase is not { } use ? "" : use.Id ?? use.ToString();

    private static string Who(RegisterEntry entry) => entry.By ?? (entry.Sealed.Contains(RedactableField.By, StringComparer.Ordinal) ? "(redacted)" : "");

    private static string Decision(Verdict verdict) => ReportHtml.Sentence(ReportWording.Heading(verdict));
}
