using Compliance.Rules.Diagnostics;

namespace Compliance.AspNetCore.Http;

/// <summary>Reads parameters of an address: what cannot be read is a fault, never left out.</summary>
/// <param name="faults">Takes the faults.</param>
internal sealed class Query(DiagnosticBag faults)
{
    /// <summary>A day, or null where none is given.</summary>
    public DateOnly? Day(string name, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (IsoDate.TryParse(text, out var day))
        {
            return day;
        }

        faults.Add(ReadingFaults.BadDate(At(name), $"\"{name}\"", text));
        return null;
    }

    /// <summary>Whether a switch is on; off where it is not given.</summary>
    public bool Flag(string name, string? text)
    {
        if (text is null or "true" or "false")
        {
            return text == "true";
        }

        faults.Add(Faults.UnknownWord(At(name), name, text, ["true", "false"]));
        return false;
    }

    /// <summary>A policy, or the one to take where none is given.</summary>
    public VerdictPolicy Policy(string name, string? text, VerdictPolicy otherwise, IComplianceVocabulary vocabulary)
    {
        if (text is null)
        {
            return otherwise;
        }

        var wrong = new List<PolicyFault>();
        var topics = vocabulary.Topics.Select(topic => topic.Name).ToList();
        var policy = VerdictPolicy.Read([text], topics.Count == 0 ? null : topics, wrong);
        foreach (var fault in wrong)
        {
            faults.Add(fault.ToDiagnostic(At(name)));
        }

        return policy ?? otherwise;
    }

    /// <summary>The place of a parameter.</summary>
    public static SourceLocation At(string name) => SourceLocation.Whole($"?{name}");
}
