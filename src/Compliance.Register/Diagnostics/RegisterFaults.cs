using System.Globalization;
using static Compliance.Legible;

namespace Compliance.Register.Diagnostics;

/// <summary>What can be wrong with a register and with what is asked of it: CR601 to CR639. <c>docs/diagnostics.md</c> lists all.</summary>
internal static class RegisterFaults
{
    private const int MostOfReason = 160;

    // ---- the register itself: CR601 to CR609

    public static Diagnostic Unreachable(string name, string why) =>
        new("CR601", SourceLocation.Whole(name), $"the register cannot be used: {Shorten(why, MostOfReason)}", "check the path or the connection string, and the permissions");

    public static Diagnostic BadLocation(string why) =>
        new("CR601", SourceLocation.Whole("--register"), $"the register cannot be used: {Shorten(why, MostOfReason)}", "give a file, or a connection string of PostgreSQL such as \"Host=localhost;Database=compliance\"");

    public static Diagnostic NoRegister(string name) =>
        new("CR602", SourceLocation.Whole(name), "it is no register, or one that is broken", "name a register; compliance register request and record make a new one where nothing is yet");

    public static Diagnostic LaterRegister(string name) =>
        new("CR603", SourceLocation.Whole(name), "it was written by a later version of this program", "use that version; nothing was changed");

    public static Diagnostic Busy(string name) =>
        new("CR604", SourceLocation.Whole(name), "another program is writing to the register and does not end", "try again; look for the program that holds it");

    public static Diagnostic DamagedEntry(string name, long sequence, string why) =>
        new("CR605", Entry(name, sequence), $"the entry cannot be read: {Shorten(why, MostOfReason)}", "compliance register verify says what was changed; restore the register from a copy");

    // ---- what is asked of it: CR610 to CR629

    public static Diagnostic NoEntry(string name, long sequence) =>
        new("CR610", Entry(name, sequence), "there is no such entry", "compliance register list shows the entries with their numbers");

    public static Diagnostic OtherKind(string name, long sequence, string kind, string wanted) =>
        new("CR611", Entry(name, sequence), $"the entry is of another kind: {Shorten(kind)}", $"name {Shorten(wanted)}; compliance register list shows the entries with their numbers");

    public static Diagnostic NotApprovable(string name, long sequence, string decision) =>
        new("CR612", Entry(name, sequence), $"by today's rules the use is not allowed as it is: {Shorten(decision)}", "describe the use as it will be and record it anew, or say that it is approved all the same: --despite and that decision");

    public static Diagnostic Over(string name, long sequence, string what) =>
        new("CR613", Entry(name, sequence), $"the entry is {Shorten(what)} already", "nothing is left to be done");

    public static Diagnostic BadText(string what, string why) =>
        new("CR614", SourceLocation.Whole(Shorten(what)), $"the text does not do: {Shorten(why, MostOfReason)}", "write one line of plain text, not longer than the message says");

    public static Diagnostic EndsTooEarly(string day) =>
        new("CR615", SourceLocation.Whole("--until"), $"the approval would end before it begins: {Shorten(day)}", "give a day from today on");

    public static Diagnostic NoHead(string found) =>
        new("CR616", SourceLocation.Whole("--head"), $"{Quote(found)} is no head of a register", "write it as compliance register verify shows it, number and hash: 12:ab34…");

    public static Diagnostic NoSuchField(string found, IEnumerable<string> known) =>
        new("CR617", SourceLocation.Whole("--field"), $"no text {Quote(found)} of an entry can be redacted", Nearest.Hint(found, known, "name one of them: by, note"));

    // ---- import: CR630 to CR634

    public static Diagnostic NoLine(SourceLocation at, string why) =>
        new("CR630", at, $"the line is no entry of a register: {Shorten(why, MostOfReason)}", "import what compliance register export wrote, unchanged");

    public static Diagnostic DoesNotFollow(SourceLocation at, long sequence, string head) =>
        new("CR631", at, string.Create(CultureInfo.InvariantCulture, $"entry {sequence} does not follow the register's end, {Shorten(head, 100)}"), "import into a new register, or the lines that follow its end");

    // ---- watch: CR635 to CR639

    public static Diagnostic NotDelivered(string address, string why) =>
        new("CR635", SourceLocation.Whole("--webhook"), $"{Shorten(address)} did not take the message: {Shorten(why, MostOfReason)}", "check the address; nothing counts as told, and the next run tells it again");

    private static SourceLocation Entry(string name, long sequence) => SourceLocation.Whole(string.Create(CultureInfo.InvariantCulture, $"{name}, entry {sequence}"));
}
