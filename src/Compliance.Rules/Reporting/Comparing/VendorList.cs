using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Reporting.Comparing;

/// <summary>Reads a list of vendors.</summary>
internal static class VendorList
{
    /// <summary>Stands for every vendor.</summary>
    public const string All = "all";

    /// <summary>The vendors; null for all, or where a fault was reported.</summary>
    /// <param name="lists">Names, in lists separated by commas.</param>
    /// <param name="at">Where they stand.</param>
    /// <param name="vocabulary">Knows them.</param>
    /// <param name="faults">Takes the faults.</param>
    public static IReadOnlyList<string>? Read(IReadOnlyList<string>? lists, SourceLocation at, IComplianceVocabulary vocabulary, DiagnosticBag faults)
    {
        if (lists is not { Count: > 0 } || lists is [All])
        {
            return null;
        }

        var known = vocabulary.Vendors;
        List<string> names = [.. lists.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries))];
        foreach (var name in names.Where(name => !known.Any(vendor => vendor.Name == name || vendor.OtherNames.Contains(name, StringComparer.Ordinal))))
        {
            faults.Add(Faults.UnknownWord(at, "vendor", name, [.. known.Select(vendor => vendor.Name), All]));
        }

        return faults.IsEmpty ? names : null;
    }
}
