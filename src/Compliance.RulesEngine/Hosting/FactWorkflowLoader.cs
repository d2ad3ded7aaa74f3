using Compliance.Rules.Loading;
using Compliance.RulesEngine.Diagnostics;
using Compliance.RulesEngine.Workflows;

namespace Compliance.RulesEngine.Hosting;

/// <summary>Reads sources of workflows, which are not ours and of which anything may be thrown.</summary>
internal static class FactWorkflowLoader
{
    /// <summary>Reads the workflows of all sources; faults are reported and what they concern is left out.</summary>
    public static IReadOnlyList<WorkflowDocument> Read(IReadOnlyList<IWorkflowSource> sources, DiagnosticBag diagnostics)
    {
        var workflows = sources.SelectMany(source => Read(source, diagnostics)).ToList();
        if (workflows.Count == 0 && diagnostics.IsEmpty)
        {
            diagnostics.Add(WorkflowFaults.NoWorkflow(sources.Count == 0 ? "fact workflows" : Legible.Shorten(sources[0].Name)));
        }

        return workflows;
    }

    private static List<WorkflowDocument> Read(IWorkflowSource source, DiagnosticBag diagnostics)
    {
        try
        {
            var content = source.Read() ?? throw new InvalidOperationException("it gave no content; give WorkflowSourceContent.Nothing");
            foreach (var fault in content.Faults)
            {
                diagnostics.Add(fault);
            }

            return
            [
                .. content.Texts.SelectMany(text => WorkflowReader.Read(text, hasPlaces: true, diagnostics)),
                .. WorkflowObjects.Read(Legible.Shorten(source.Name), content.Workflows, diagnostics),
            ];
        }
        catch (Exception exception)
        {
            diagnostics.Add(PackSourceReading.Unreadable(source.Name, exception));
            return [];
        }
    }
}
