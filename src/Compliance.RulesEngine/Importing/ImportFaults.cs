using static Compliance.Legible;

namespace Compliance.RulesEngine.Importing;

/// <summary>What can be wrong with an import and with a side-by-side run: CR540 to CR549. Rules that are no data are no faults; the report lists them.</summary>
internal static class ImportFaults
{
    public static Diagnostic NothingToImport(string file) =>
        new("CR540", SourceLocation.Whole(file), "it holds no rule", "name a file of workflows that have rules");

    public static Diagnostic UnknownFact(SourceLocation at, string member, string fact, string? nearest) =>
        new("CR541", at, $"member {Quote(member)} is to be fact {Quote(fact)}, which the vocabulary does not have", nearest is null ? "name a fact of the vocabulary, or say the \"type\" of a new one" : $"did you mean {Quote(nearest)}? A new fact needs its \"type\"");

    public static Diagnostic ConcludedFact(SourceLocation at, string fact) =>
        new("CR541", at, $"rules conclude fact {Quote(fact)}, so no member can be it", "name a fact that use cases give");

    public static Diagnostic OtherType(SourceLocation at, string fact, string type) =>
        new("CR541", at, $"fact {Quote(fact)} of the vocabulary is of type {type}", "leave \"type\" out; it is for facts that the vocabulary does not have");

    public static Diagnostic UnknownValue(SourceLocation at, string fact, string value, string? nearest) =>
        new("CR542", at, $"fact {Quote(fact)} has no value {Quote(value)}", nearest is null ? "name one of its values; compliance facts lists them" : $"did you mean {Quote(nearest)}?");

    public static Diagnostic FolderNotEmpty(string folder) =>
        new("CR543", SourceLocation.Whole(folder), "the folder holds something already", "name a new folder, or empty this one: nothing that somebody has worked on is written over");

    public static Diagnostic NoObject(string line, string found) =>
        new("CR544", SourceLocation.Whole(line), $"the line is {found}", "write an object with a property for each object that the workflows read, such as {\"order\": {…}, \"supplier\": {…}}");
}
