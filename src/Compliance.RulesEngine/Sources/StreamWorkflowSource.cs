using Compliance.Json;
using Compliance.Rules.Loading;
using Compliance.RulesEngine.Workflows;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Compliance.RulesEngine.Sources;

/// <summary>One text of workflows. The stream is opened once; a reload takes what it gave.</summary>
internal sealed class StreamWorkflowSource(string name, Func<Stream> open) : IWorkflowSource
{
    private SourceText? _text;

    public string Name => name;

    public IChangeToken Watch() => NullChangeToken.Singleton;

    public WorkflowSourceContent Read()
    {
        var diagnostics = new DiagnosticBag();
        _text ??= ReadStream(diagnostics);
        return new() { Texts = _text is null ? [] : [_text], Faults = diagnostics.Sorted() };
    }

    private SourceText? ReadStream(DiagnosticBag diagnostics)
    {
        using var stream = open() ?? throw new InvalidOperationException($"Workflows '{name}' opened no stream; return one from the function given to AddStream.");
        return BoundedFile.Read(name, stream, WorkflowLimits.File.Bytes, diagnostics);
    }
}
