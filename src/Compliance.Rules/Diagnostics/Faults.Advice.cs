using System.Globalization;
using static Compliance.Legible;

namespace Compliance.Rules.Diagnostics;

/// <content>Remedies, interviews and differences: CR320 to CR349.</content>
internal static partial class Faults
{
    public static Diagnostic CostOfWhatCannotChange(SourceLocation at, string fact) =>
        new("CR320", at, $"fact {Quote(fact)} has \"changeCost\", but the customer does not control it", "remove it, or say \"customerControls\": true");

    public static Diagnostic NegativeCost(SourceLocation at, string fact, double cost) =>
        new("CR321", at, string.Create(CultureInfo.InvariantCulture, $"\"changeCost\" of fact {Quote(fact)} is {cost}"), "write 0 or more; 1 is the cost of a change that says none");

    public static Diagnostic InputIsForAnswers() =>
        new("CR322", SourceLocation.Whole("--use-case"), "standard input is where the answers come from", "name a file");

    public static Diagnostic CannotWrite(string file, string why) =>
        new("CR323", SourceLocation.Whole("--output"), $"cannot write {Quote(file)}: {why}", "name a file in a folder that exists and may be written to");

    public static Diagnostic CannotPrint(string why) =>
        new("CR323", SourceLocation.Whole("stdout"), $"cannot write standard output: {why}", "send it where there is room and it may be written to");

    public static Diagnostic NothingToCompare() =>
        new("CR324", SourceLocation.Whole("diff"), "there is nothing to compare", "name two packs, or give --from and --to");

    public static Diagnostic NothingConcludes(SourceLocation at, string rule, string fact) =>
        new("CR325", at, $"rule {Quote(rule)} reads {Quote(fact)}, which no rule that is loaded concludes", "load the packs that conclude it with --rules; \"embedded\" names the shipped ones");

    public static Diagnostic TwoTypes(string fact, string before, string after) =>
        new("CR326", SourceLocation.Whole("diff"), $"fact {Quote(fact)} is of type {before} before and of type {after} after", "give the fact of one side another name: no use case fits both");

    public static Diagnostic AnswerToNothing(SourceLocation at, string answer) =>
        new("CR328", at, $"{Quote(answer)} answers no question: nothing is asked any more", "take it out, or write name=value to say which fact it is");
}
