using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Compliance.RulesEngine.Sources;

/// <summary>Workflows that are at hand and never change.</summary>
internal sealed class FixedWorkflowSource(string name, WorkflowSourceContent content) : IWorkflowSource
{
    public string Name => name;

    public WorkflowSourceContent Read() => content;

    public IChangeToken Watch() => NullChangeToken.Singleton;
}
