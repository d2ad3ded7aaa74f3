using System.Globalization;
using Compliance.Authoring.Tools;
using Compliance.Rules.Diagnostics;

namespace Compliance.Cli;

/// <summary>Prints the faults of an input, all of them, by place.</summary>
internal static class FaultReport
{
    /// <summary>What a tool gives; null where it cannot work on its input, with the faults reported.</summary>
    public static T? Of<T>(DiagnosticBag faults, Func<T> tool)
        where T : class
    {
        try
        {
            return tool();
        }
        catch (AuthoringException exception)
        {
            faults.AddRange(exception.Diagnostics, exception.Count);
            return null;
        }
    }

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
