using Compliance.Rules.Diagnostics;

namespace Compliance.Cli;

/// <summary>Reads a list of vendors.</summary>
internal static class VendorList
{
    /// <summary>Stands for every vendor.</summary>
    public const string All = "all";

    /// <summary>The vendors; null for all, or where a fault was reported.</summary>
    public static IReadOnlyList<string>? Read(string[]? lists, IComplianceVocabulary vocabulary, DiagnosticBag faults)
    {
        if (lists is not { Length: > 0 } || lists is [All])
        {
            return null;
        }

        var known = vocabulary.Vendors;
        List<string> names = [.. lists.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries))];
        foreach (var name in names.Where(name => !known.Any(vendor => vendor.Name == name || vendor.OtherNames.Contains(name, StringComparer.Ordinal))))
        {
            faults.Add(Faults.UnknownWord(SourceLocation.Whole("--vendors"), "vendor", name, [.. known.Select(vendor => vendor.Name), All]));
        }

        return faults.IsEmpty ? names : null;
    }
}
