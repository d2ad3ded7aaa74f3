using System.Globalization;
using static Compliance.Legible;

namespace Compliance;

/// <summary>
/// What can be wrong with a JSON text, a use case or a verdict before any vocabulary is asked. The library's other faults, of packs and of names that a
/// vocabulary does not have, are in Compliance.Rules; <c>docs/diagnostics.md</c> lists all.
/// </summary>
internal static class ReadingFaults
{
    public static Diagnostic TooLarge(SourceLocation at, string what, long found, long most, string unit) =>
        new("CR002", at, string.Create(CultureInfo.InvariantCulture, $"{what} is too large: {found} {unit}"),
            string.Create(CultureInfo.InvariantCulture, $"at most {most} {unit} are read; split the input"));

    public static Diagnostic TooDeep(SourceLocation at, int most) =>
        new("CR002", at, string.Create(CultureInfo.InvariantCulture, $"objects and arrays nest more than {most} deep"), "flatten the input");

    public static Diagnostic ByteOrderMark(SourceLocation at) =>
        new("CR003", at, "the file starts with a byte order mark", "save it as UTF-8 without BOM");

    public static Diagnostic InvalidUtf8(SourceLocation at) =>
        new("CR004", at, "the bytes are not UTF-8", "save it as UTF-8");

    public static Diagnostic LoneSurrogate(SourceLocation at) =>
        new("CR004", at, "a string holds half of a surrogate pair", "write the character itself or both halves");

    public static Diagnostic NotJson(SourceLocation at, string why) =>
        new("CR005", at, $"not JSON: {why}", "correct the syntax; comments, trailing commas, single quotes and NaN are no JSON");

    public static Diagnostic DuplicateProperty(SourceLocation at, string name) =>
        new("CR006", at, $"property {Quote(name)} is there twice", "keep one of them");

    public static Diagnostic NoSuchProperty(SourceLocation at, string name, string owner, IEnumerable<string> known) =>
        new("CR007", at, $"{owner} has no property {Quote(name)}", $"it may have {string.Join(", ", known.Select(Quote))}");

    public static Diagnostic WrongType(SourceLocation at, string what, string found, string expected) =>
        new("CR008", at, $"{what} is {found}", $"write {expected}");

    public static Diagnostic MissingProperty(SourceLocation at, string owner, string name) =>
        new("CR009", at, $"{owner} lacks {Quote(name)}", $"add the property {Quote(name)}");

    public static Diagnostic BadDate(SourceLocation at, string what, string found) =>
        new("CR011", at, $"{what} {Quote(found)} is no date", "write a day of the calendar as 2026-01-15");

    public static Diagnostic NoSuchWord(SourceLocation at, string what, string found, IEnumerable<string> words) =>
        new("CR012", at, $"unknown {what} {Quote(found)}", $"it is one of {string.Join(", ", words.Select(Quote))}");

    public static Diagnostic NumberOutOfRange(SourceLocation at) =>
        new("CR013", at, "the number is beyond the range of a double", "write a smaller or shorter number");

    public static Diagnostic UseCaseWrongType(SourceLocation at, string fact, string found, string expected) =>
        new("CR103", at, $"fact {Quote(fact)} is {found}", $"write {expected}, or null for not known") { Fact = fact };

    public static Diagnostic UseCaseNoObject(SourceLocation at, string found) =>
        new("CR106", at, $"a use case is an object of facts, not {found}", "write { \"vendor\": \"mistral\", … }");

    /// <summary>A property that no vocabulary could have: it has no name.</summary>
    public static Diagnostic NamelessFact(SourceLocation at) => new("CR101", at, "unknown fact \"\"", "name a fact of the vocabulary");

    public static Diagnostic OtherVerdictFormat(SourceLocation at, double found, int known) =>
        new("CR120", at, string.Create(CultureInfo.InvariantCulture, $"the verdict is of format {found}"),
            string.Create(CultureInfo.InvariantCulture, $"this version reads format {known}; read it with the version of the library that wrote it"));
}
