using System.Globalization;

namespace Compliance.Rules.Reporting;

/// <summary>The words of reports.</summary>
internal static class ReportWording
{
    public static string Name(Decision decision) => decision switch
    {
        Decision.Prohibited => "PROHIBITED",
        Decision.Conditional => "CONDITIONAL",
        Decision.Permitted => "PERMITTED",
        Decision.NotAddressed => "NOT ADDRESSED",
        _ => "UNDETERMINED",
    };

    /// <summary>The first words of a report: where terms are not held they say so, whatever the decision.</summary>
    public static string Heading(Verdict verdict) => !AreNotHeld(verdict) ? Name(verdict.Decision)
        : verdict.Decision == Decision.Prohibited ? $"{Name(verdict.Decision)}, OTHER TERMS NOT HELD"
        : $"{Name(verdict.Decision)}: TERMS NOT HELD";

    /// <summary>Whether nothing that decides the use is held: for certain, or because no text at all that is held governs it.</summary>
    public static bool AreNotHeld(Verdict verdict) => verdict.Terms == TermsStatus.NotHeld || (verdict.Terms == TermsStatus.MayNotBeHeld && verdict.GovernedBy.Count == 0);

    /// <summary>Whether something is granted of a use that serves several purposes, though not all of them.</summary>
    public static bool IsGrantedInPart(Verdict verdict) => verdict.Decision == Decision.NotAddressed
        && verdict.UseCase[Facts.Purpose] is { Kind: FactValueKind.Set } purposes && purposes.AsSet().Count > 1
        && verdict.Findings.Any(finding => finding is { Role: NormRole.Grant, Status: FindingStatus.Applies });

    /// <summary>What the decision means to somebody who has to act on it.</summary>
    public static string Meaning(Verdict verdict)
    {
        switch (verdict.Decision)
        {
            case Decision.Prohibited:
                return $"Do not use it like this: {Count(verdict.Findings.Count(IsProhibition), "rule forbids", "rules forbid")} it.";
            case Decision.Conditional:
                return $"Allowed as soon as {Count(verdict.Findings.Count(IsOpenDuty), "duty is", "duties are")} met; until then it is not.";
            case Decision.Permitted:
                return "Allowed as described: it is granted, nothing forbids it, and no duty stands open.";
            case Decision.NotAddressed when IsGrantedInPart(verdict):
                return "Not all of it is granted: nothing forbids this use, but each purpose needs a grant of its own, and one of them has none. Silence is not permission; have the vendor confirm it in writing.";
            case Decision.NotAddressed:
                return "The terms are silent: nothing forbids this use and nothing grants it. Silence is not permission; have the vendor confirm it in writing.";
            case Decision.Undetermined when AreNotHeld(verdict):
                return "Cannot be said: the terms that decide this use are not held, so that nothing but a prohibition could be sure. They are not silent; nobody has read them. Load them, or have the vendor say so in writing.";
            default:
                var decides = verdict.MissingFacts.Count(missing => Decides(verdict, missing));
                return $"Cannot be said yet. It may turn out {Either(verdict.PossibleDecisions)}, depending on {(decides == 0 ? "facts that are not known" : $"{Count(decides, "answer", "answers")} that {(decides == 1 ? "is" : "are")} missing")}{(verdict.Terms == TermsStatus.MayNotBeHeld ? "; the terms that then govern it may not be held" : "")}. Do not rely on it until then.";
        }
    }

    /// <summary>Over the questions to an open decision. No answer makes up for terms that are not held; some may show a prohibition.</summary>
    public static string ToBeAsked(Verdict verdict) => AreNotHeld(verdict) ? "Answers that could show it to be forbidden anyway" : "To be asked";

    /// <summary>That the terms were last seen long before the day asked about; null where they were not.</summary>
    private static string? Stale(Verdict verdict)
    {
        var stale = verdict.Warnings.Where(warning => warning.Kind == VerdictWarningKind.Stale).ToList();
        return stale.MaxBy(warning => warning.Days) is not { LastSeen: { } seen } oldest ? null
            : string.Create(CultureInfo.InvariantCulture, $"Careful: {Count(stale.Count, "of the texts was", "of the texts were")} last seen in force long before that day{(stale.Count > 1 ? ", the oldest" : ",")} on {IsoDate.Format(seen)}, {oldest.Days} days before. A later version may be in force.");
    }

    /// <summary>What to mind before the verdict is relied on, a sentence or two each: texts seen long ago, rules that end soon.</summary>
    public static IEnumerable<string> Warnings(Verdict verdict)
    {
        if (Stale(verdict) is { } stale)
        {
            yield return stale;
        }

        foreach (var warning in verdict.Warnings)
        {
            if (warning is { Kind: VerdictWarningKind.Ending, Rule: { } rule, Until: { } until })
            {
                var title = verdict.Findings.FirstOrDefault(finding => string.Equals(finding.Rule, rule, StringComparison.Ordinal))?.Title ?? rule;
                yield return $"Careful: {Legible.Quote(title)} binds only until {IsoDate.Format(until)}, {Count(warning.Days, "day", "days")} from then. Afterwards the answer may be another.";
            }
        }
    }

    public static bool IsProhibition(Finding finding) =>
        finding is { Role: NormRole.Ban, Status: FindingStatus.Applies };

    public static bool IsOpenDuty(Finding finding) =>
        finding is { Role: NormRole.Duty, Status: FindingStatus.Applies, Fulfilment: Fulfilment.Outstanding };

    /// <summary>What a norm is to the customer, as the start of a line.</summary>
    public static string Lead(NormRole role) => role switch
    {
        NormRole.Ban => "Forbidden",
        NormRole.Duty => "A duty",
        NormRole.StandingDuty => "A lasting duty",
        NormRole.Grant => "Granted",
        NormRole.Exposure => "Open to the vendor",
        NormRole.Assurance => "Promised",
        _ => "Allowed by ourselves",
    };

    /// <summary>Whether a fact bears on the decision, not only on what the vendor may or must do.</summary>
    public static bool Decides(Verdict verdict, MissingFact missing) =>
        missing.Affects.Any(rule => verdict.Findings.FirstOrDefault(finding => string.Equals(finding.Rule, rule, StringComparison.Ordinal))
            is null or { Bearer: Bearer.Customer, Standing: false });

    /// <summary>A fact's name as words: <c>competes with vendor</c>.</summary>
    public static string Fact(string name)
    {
        var words = new System.Text.StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character) && words.Length > 0)
            {
                words.Append(' ').Append(char.ToLowerInvariant(character));
            }
            else
            {
                words.Append(character);
            }
        }

        var text = words.ToString();
        return text.StartsWith("ai ", StringComparison.Ordinal) ? $"AI {text[3..]}" : text.StartsWith("dpa ", StringComparison.Ordinal) ? $"DPA {text[4..]}" : text;
    }

    /// <summary>A fact and its value: <c>output type image</c>, <c>competes with vendor: yes</c>.</summary>
    public static string Fact(string name, FactValue value) => $"{Fact(name)}: {value}";

    /// <summary>A fact as it is written on a command line: <c>purpose=a,b</c>.</summary>
    public static string Given(string name, FactValue value) => $"{name}={Written(value)}";

    /// <summary>What may be answered, with the fact's name so that the answer can be given.</summary>
    /// <param name="missing">The question.</param>
    /// <param name="most">More values than this are a list to look up, not to choose from; null lists all.</param>
    public static string Answers(MissingFact missing, int? most = null)
    {
        var options = missing.Options.Select(Written).ToList();
        return missing.Type switch
        {
            "number" => $"{missing.Fact}: a number",
            "region" when options.Count == 0 => $"{missing.Fact}: a country such as FR, a part of one such as US-CA, or EU",
            _ when options.Count == 0 => missing.Fact,
            _ when options.Count > most => $"{missing.Fact}: {string.Join(", ", options.Take(most.Value))}, and {options.Count - most} more",
            "set" => $"{missing.Fact}: any of {string.Join(", ", options)}",
            _ => $"{missing.Fact}: {List(options, "or")}",
        };
    }

    /// <summary>Document, date and section: <c>Terms of Service of 2025-11-28, section 4/output-restrictions</c>.</summary>
    public static string Cite(Citation citation) =>
        $"{citation.Title} of {IsoDate.Format(citation.Version)}, section {citation.Clause}{(citation.Authority == Authority.Secondary ? " (secondary source)" : "")}";

    public static string Count(int number, string one, string many) =>
        number == 1 ? $"one {one}" : $"{number.ToString(CultureInfo.InvariantCulture)} {many}";

    /// <summary><c>a, b or c</c>.</summary>
    public static string List(IReadOnlyList<string> words, string last) =>
        words.Count <= 1 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";

    /// <summary><c>prohibited or permitted</c>.</summary>
    public static string Either(IReadOnlyList<Decision> decisions) =>
        List([.. decisions.Select(decision => Name(decision).ToLowerInvariant())], "or");

    /// <summary>A value as it is written on a command line: <c>true</c>, <c>a,b</c>, <c>[]</c>.</summary>
    public static string Written(FactValue value) => value.Kind switch
    {
        FactValueKind.Unknown => "null",
        FactValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        FactValueKind.Set when value.AsSet().Count == 0 => "[]",
        FactValueKind.Set => string.Join(',', value.AsSet()),
        _ => value.ToString(),
    };
}
