using System.Globalization;
using Compliance.Authoring.Archive;
using Compliance.Authoring.Scenarios;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;

namespace Compliance.Tests;

/// <summary>
/// The ways in for bytes of strangers. Each gives a value or faults; whatever else is thrown is a finding, and so is a fault without a code or a place, or a text whose
/// clauses do not make it up.
/// </summary>
internal static class Targets
{
    /// <summary>By the name of their corpus.</summary>
    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } = new Dictionary<string, Action<byte[]>>(StringComparer.Ordinal)
    {
        ["use-case"] = bytes => Read(faults => UseCaseReader.Read(new SourceText("input", bytes), faults)),
        ["verdict"] = bytes => Read(faults => StrictJson.Read(new SourceText("input", bytes), faults, JsonLimits.Verdict) is { } json ? Json.VerdictReader.Verdict(json, faults) : null),
        ["pack"] = bytes => Read(faults => Compile(new SourceText("input", bytes), faults)),
        ["scenarios"] = bytes => Read(faults => ScenarioReader.Read(new SourceText("input", bytes), faults)),
        ["outline"] = Outline,
    };

    private static void Read(Func<DiagnosticBag, object?> read)
    {
        var faults = new DiagnosticBag();
        var value = read(faults);
        Check(value is not null || !faults.IsEmpty, "nothing was read and nothing is wrong");
        foreach (var fault in faults.Sorted())
        {
            Check(fault.Code.StartsWith("CR", StringComparison.Ordinal) && fault.At.File.Length > 0 && fault.Remedy.Length > 0, $"a fault that says too little: {fault}");
        }
    }

    private static object? Compile(SourceText text, DiagnosticBag faults)
    {
        try
        {
            return RuleSetLoader.Load([new PackSourceContent(null, [new PackFiles(text, [])])], faults) is { } rules ? CompiledRules.Compile(rules) : null;
        }
        catch (LimitReachedException exception)
        {
            faults.Add(exception.Fault);
            return null;
        }
    }

    private static void Outline(byte[] bytes)
    {
        var document = ArchiveFile.Parse("input.md", bytes);
        Check(document.Outline is not null || document.Diagnostics.Count > 0, "no outline and nothing is wrong");
        if (document.Outline is { } outline)
        {
            Check(outline.Clauses.Select(clause => clause.Id).Distinct(StringComparer.Ordinal).Count() == outline.Clauses.Count, "two clauses of one id");
            Check(outline.Clauses.All(clause => outline.Find(clause.Id) == clause), "a clause that its id does not find");
        }
    }

    private static void Check(bool holds, string complaint)
    {
        if (!holds)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"finding: {complaint}"));
        }
    }
}
