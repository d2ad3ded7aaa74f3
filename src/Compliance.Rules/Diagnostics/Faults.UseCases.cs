using static Compliance.Legible;

namespace Compliance.Rules.Diagnostics;

/// <content>Use cases: CR101 to CR119.</content>
internal static partial class Faults
{
    public static Diagnostic UseCaseUnknownFact(SourceLocation at, string found, Vocabularies.Suggestion suggestion) =>
        new("CR101", at, $"unknown fact {Quote(found)}", suggestion.Remedy ?? "name a fact of the vocabulary; \"compliance facts\" lists them") { Fact = found, Nearest = suggestion.Nearest };

    public static Diagnostic UseCaseUnknownValue(SourceLocation at, string fact, string found, Vocabularies.Suggestion suggestion) =>
        new("CR102", at, $"fact {Quote(fact)} has no value {Quote(found)}", suggestion.Remedy ?? $"\"compliance facts {fact}\" lists its values") { Fact = fact, Nearest = suggestion.Nearest };

    public static Diagnostic ProductOfAnotherVendor(SourceLocation at, string product, string vendor, string owner, IReadOnlyList<string> products) =>
        new("CR110", at, $"{Quote(product)} is a product of {Quote(owner)}, not of {Quote(vendor)}", $"give one of {List(products)}, or the vendor {Quote(owner)}") { Fact = Facts.Product };

    public static Diagnostic PlanNotSold(SourceLocation at, string plan, string seller, IReadOnlyList<string> plans) =>
        new("CR111", at, $"{Quote(seller)} is not sold on plan {Quote(plan)}", $"its plans are {List(plans)}") { Fact = Facts.Tier };

    public static Diagnostic NoOffer(SourceLocation at, string? plan) =>
        new("CR112", at, plan is null ? "no offer is left to compare" : $"nothing is sold on plan {Quote(plan)}", "name vendors with --vendors, or another plan") { Fact = Facts.Tier };

    public static Diagnostic UseCaseGivesDerived(SourceLocation at, string fact) =>
        new("CR104", at, $"fact {Quote(fact)} is concluded by rules and cannot be given", "remove it and give the facts it rests on") { Fact = fact };

    public static Diagnostic UseCaseOutOfBounds(SourceLocation at, string fact, string found, double? minimum, double? maximum) =>
        new("CR105", at, $"fact {Quote(fact)} is {found}", $"give {Range(minimum, maximum)}") { Fact = fact };

    public static Diagnostic BadFactOption(string found) =>
        new("CR107", SourceLocation.Whole("--fact"), $"{Quote(found)} has no {(found.Contains('=', StringComparison.Ordinal) ? "name before its " : "")}\"=\"", "write name=value, such as tier=free, purpose=a,b, content=[] or tier=null");

    public static Diagnostic NoFactOption(SourceLocation at, string name) =>
        new("CR109", at, $"{Quote(name)} is no fact", name == "asOf" ? "use the option --as-of" : "write it into the file that --use-case names");

    public static Diagnostic EmptyLine(SourceLocation at) =>
        new("CR108", at, "the line is empty", "write one use case a line");

    public static Diagnostic OptionsGoTogether(string option, string other) =>
        new("CR115", SourceLocation.Whole(option), $"{option} and {other} go together", "give both or neither");

    public static Diagnostic QuestionTwice(SourceLocation at, string id) =>
        new("CR118", at, $"question {Quote(id)} is there twice", "ids are unique in a questionnaire; choose another");

    public static Diagnostic NotTogether(string option, string other) =>
        new("CR115", SourceLocation.Whole(option), $"{option} and {other} do not go together", "give one of them");

    public static Diagnostic NoFolder(string option, string found) =>
        new("CR116", SourceLocation.Whole(option), $"\"{Shorten(found)}\" is no folder", "name a folder that exists");

    public static Diagnostic NoSuchPack(string found, IEnumerable<string> loaded) =>
        new("CR121", SourceLocation.Whole("--pack"), $"no pack {Quote(found)} is loaded", Nearest.Hint(found, loaded, $"name one of {List([.. loaded])}, or load more with --rules"));

    public static Diagnostic NoSuchPassage(string where) =>
        new("CR113", SourceLocation.Whole("cite"), $"these words stand in no text of {where}", "copy them from the text as it is written, upper and lower case included; compliance outline lists the clauses of a text");

    public static Diagnostic NoAnchor() =>
        new("CR113", SourceLocation.Whole("cite"), "six words at each end do not tell the passage apart in its clause", "give a longer passage, or one that starts or ends with other words");

    public static Diagnostic NoArchivedTexts(string option, string folder, string name) =>
        new("CR114", SourceLocation.Whole(option), $"{Quote(folder)} holds no texts of {Quote(name)}", "lay the archive out as NAME/DOCUMENT/EFFECTIVE-DATE.md, and name the folder above NAME");

    public static Diagnostic AlreadyThere(string path) =>
        new("CR122", SourceLocation.Whole(path), "it is there already, and nothing is overwritten", "choose another name or folder, or move it away");

    public static Diagnostic NoPackName(string found) =>
        new("CR119", SourceLocation.Whole("NAME"), $"{Quote(found)} names no pack", "write lower-case letters and digits with single hyphens, such as example-ai");

    public static Diagnostic RecordsNotHeld(SourceLocation at, string pack) =>
        new("CR117", at, $"pack {Quote(pack)} comes without its lock and ledger, which stay with its sources", "name the folder of its sources with --rules DIR, or one of the other packs with --pack ID");
}
