using System.Globalization;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli;

/// <summary>Prints the faults of an input, all of them, by place.</summary>
internal static class FaultReport
{
    /// <summary>Prints them and what they came to.</summary>
    /// <param name="error">Takes the lines.</param>
    /// <param name="faults">The faults; not empty.</param>
    /// <param name="outcome">What did not happen: <c>nothing was loaded</c>.</param>
    /// <returns><see cref="ExitCode.BadInput"/>.</returns>
    public static int Write(TextWriter error, DiagnosticBag faults, string outcome)
    {
        var sorted = faults.Sorted();
        foreach (var fault in sorted)
        {
            error.WriteLine(fault);
        }

        var count = faults.IsCut ? faults.Count : sorted.Count;
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "fault" : "faults")}; {outcome}."));
        return ExitCode.BadInput;
    }
}
