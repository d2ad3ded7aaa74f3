using System.Text.Json;
using Compliance.Json;
using Compliance.RulesEngine.Diagnostics;
using Compliance.RulesEngine.Workflows;
using RulesEngine.Models;

namespace Compliance.RulesEngine.Importing;

/// <summary>A file of a shop's workflows, read for what it says. The actions of rules are the shop's own, whatever they are.</summary>
internal static class WorkflowFile
{
    /// <summary>The fault of an action that gives no value: of fact workflows it is one, of others not.</summary>
    private static readonly string OtherAction = WorkflowFaults.OtherAction(SourceLocation.Whole(""), "").Code;

    /// <summary>The workflows; what it gives means nothing when a fault was reported.</summary>
    public static IReadOnlyList<WorkflowDocument> Read(SourceText source, DiagnosticBag diagnostics)
    {
        var read = new DiagnosticBag();
        var workflows = WorkflowReader.Read(source, hasPlaces: true, read);
        AddWithoutActions(read, diagnostics);
        if (diagnostics.IsEmpty && workflows.All(workflow => workflow.Rules.Count == 0))
        {
            diagnostics.Add(ImportFaults.NothingToImport(source.File));
        }

        return workflows;
    }

    /// <summary>The same as RulesEngine's own objects, of a text that was read without a fault.</summary>
    public static IReadOnlyList<Workflow> Objects(SourceText source)
    {
        using var json = JsonDocument.Parse(source.Bytes);
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? [.. json.RootElement.Deserialize<Workflow[]>()!]
            : [json.RootElement.Deserialize<Workflow>()!];
    }

    /// <summary>Passes faults on, but for that of an action which gives no value.</summary>
    public static void AddWithoutActions(DiagnosticBag read, DiagnosticBag diagnostics)
    {
        foreach (var fault in read.Sorted().Where(fault => fault.Code != OtherAction))
        {
            diagnostics.Add(fault);
        }
    }
}
