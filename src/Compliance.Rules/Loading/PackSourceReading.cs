using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Loading;

/// <summary>Reads sources that are not ours, of which anything may be thrown.</summary>
internal static class PackSourceReading
{
    private const int LongestReason = 300;

    /// <summary>Reads what is there; faults are reported and what they concern is left out.</summary>
    public static PackSourceContent Read(this IPackSource source, DiagnosticBag diagnostics)
    {
        try
        {
            var content = source.Read() ?? throw new InvalidOperationException("it gave no content; give PackSourceContent.Nothing");
            foreach (var fault in content.Faults)
            {
                diagnostics.Add(fault);
            }

            return content;
        }
        catch (Exception exception)
        {
            diagnostics.Add(Unreadable(source.Name, exception));
            return PackSourceContent.Nothing;
        }
    }

    /// <summary>What to say of a source that throws.</summary>
    public static Diagnostic Unreadable(string name, Exception exception) =>
        Faults.Unreadable(Legible.Shorten(name), Legible.Shorten(exception.Message, LongestReason));
}
