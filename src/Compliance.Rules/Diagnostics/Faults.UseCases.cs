using System.Globalization;

namespace Compliance.Rules.Diagnostics;

/// <content>Use cases: CR101 to CR119.</content>
internal static partial class Faults
{
    public static Diagnostic UseCaseUnknownFact(SourceLocation at, string found, IEnumerable<string> known) =>
        new("CR101", at, $"unknown fact \"{Shorten(found)}\"", Vocabularies.Nearest.Hint(found, known, "name a fact of the vocabulary"));

    public static Diagnostic UseCaseUnknownValue(SourceLocation at, string fact, string found, IReadOnlyList<string> known) =>
        new("CR102", at, $"fact \"{fact}\" has no value \"{Shorten(found)}\"", Vocabularies.Nearest.Hint(found, known, $"it is one of {List(known)}"));

    public static Diagnostic UseCaseWrongType(SourceLocation at, string fact, string found, string expected) =>
        new("CR103", at, $"fact \"{fact}\" is {found}", $"write {expected}, or null for not known");

    public static Diagnostic UseCaseGivesDerived(SourceLocation at, string fact) =>
        new("CR104", at, $"fact \"{fact}\" is concluded by rules and cannot be given", "remove it and give the facts it rests on");

    public static Diagnostic UseCaseOutOfBounds(SourceLocation at, string fact, string found, double? minimum, double? maximum) =>
        new("CR105", at, $"fact \"{fact}\" is {found}", (minimum, maximum) switch
        {
            ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"give a number from {least} to {most}"),
            ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"give a number from {least}"),
            (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"give a number up to {most}"),
            _ => "give a finite number",
        });

    public static Diagnostic UseCaseNoObject(SourceLocation at, string found) =>
        new("CR106", at, $"a use case is an object of facts, not {found}", "write { \"vendor\": \"mistral\", … }");

    public static Diagnostic BadFactOption(string found) =>
        new("CR107", SourceLocation.Whole("--fact"), $"\"{Shorten(found)}\" has no \"=\"", "write name=value, such as tier=free, purpose=a,b, content=[] or tier=null");

    public static Diagnostic EmptyLine(SourceLocation at) =>
        new("CR108", at, "the line is empty", "write one use case a line");
}
