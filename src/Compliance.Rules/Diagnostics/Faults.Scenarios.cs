using System.Globalization;
using static Compliance.Legible;

namespace Compliance.Rules.Diagnostics;

/// <content>Scenario files: CR401 to CR419.</content>
internal static partial class Faults
{
    public static Diagnostic TooManyScenarios(SourceLocation at, long most, Limit limit) =>
        new("CR002", at, string.Create(CultureInfo.InvariantCulture, $"the file is too large: its scenarios, tables and matrices multiplied out, come to more than {most} {limit.Unit} of facts and expectations"),
            $"split it, {limit.HowToRaise}");

    public static Diagnostic SameScenarioTwice(SourceLocation at, string name, SourceLocation first) =>
        new("CR401", at, $"scenario {Quote(name)} is there twice; first at {first}", "names are unique in a file; rename one");

    public static Diagnostic DayTwice(SourceLocation at) =>
        new("CR402", at, "the day is given twice, beside the facts and among them", "keep one \"asOf\"");

    public static Diagnostic WrongCellCount(SourceLocation at, int found, int down, int across) =>
        new("CR403", at, string.Create(CultureInfo.InvariantCulture, $"the row has {found} {(found == 1 ? "cell" : "cells")}, not {down + across}"),
            string.Create(CultureInfo.InvariantCulture, $"give a value for each of the {down} facts of \"down\", then a decision for each of the {across} values of \"across\""));

    public static Diagnostic NotOneFactAcross(SourceLocation at, int found) =>
        new("CR404", at, string.Create(CultureInfo.InvariantCulture, $"\"across\" has {found} facts"), "name one fact with its values; further facts go into \"down\"");

    public static Diagnostic FactTwiceInMatrix(SourceLocation at, string fact) =>
        new("CR405", at, $"fact {Quote(fact)} is there twice in the matrix", "a fact stands in \"down\" once or in \"across\", not both");

    public static Diagnostic NothingToLeaveOut(SourceLocation at, string fact) =>
        new("CR406", at, $"\"without\" names {Quote(fact)}, which neither \"base\" nor \"defaults\" gives", "name a fact that they give, or remove it");

    public static Diagnostic UnknownExpected(SourceLocation at, string kind, string found, IEnumerable<string> known) =>
        new("CR407", at, $"the expectation names no {kind}: {Quote(found)}", Nearest.Hint(found, known, "name one of the loaded packs; --rules says which are loaded"));

    public static Diagnostic NoScenarios(string path) =>
        new("CR408", SourceLocation.Whole(path), "there are no scenario files in it", "name a file, or a folder with files *.scenarios.json");

    public static Diagnostic NoScenarioMatches(string filter) =>
        new("CR409", SourceLocation.Whole("--filter"), $"no scenario's name or file contains {Quote(filter)}", "write a part of a name; * stands for anything");

    public static Diagnostic NoPercentage(string option, double found) =>
        new("CR410", SourceLocation.Whole(option), string.Create(CultureInfo.InvariantCulture, $"{found} is no percentage"), "give a number from 0 to 100");

    public static Diagnostic NoCount(string option, string found) =>
        new("CR410", SourceLocation.Whole(option), $"{Quote(found)} is no count", option is "--mutants" ? "give a whole number from 1 up, or all" : "give a whole number from 1 up");

    public static Diagnostic TooManyToMutate(string what, string how, Limit limit) =>
        new("CR002", SourceLocation.Whole("test --mutate"), what, $"{how}, {limit.HowToRaise}");

    public static Diagnostic InOtherList(SourceLocation at, string? name, string noun, string own, string list) =>
        new("CR412", at, $"{(name is null ? "this" : Quote(name))} is {noun} and stands in {Quote(list)}", $"move it to {Quote(own)}, beside {Quote(list)} at the top of the file");

    public static Diagnostic ListInside(SourceLocation at, string list, string noun) =>
        new("CR412", at, $"{Quote(list)} stands in {noun}", $"move {Quote(list)} to the top of the file, beside \"defaults\"");

    public static Diagnostic ItemAtTheTop(SourceLocation at, string property, string lists) =>
        new("CR412", at, $"{Quote(property)} stands at the top of the file", $"put it, with what belongs to it, into an item of {lists}");

    public static Diagnostic Unwritable(string file, string why) =>
        new("CR411", SourceLocation.Whole(Legible.OnOneLine(file)), $"cannot write it: {why}", "check the path, the permissions and the room on the disk; what was there is as it was");
}
