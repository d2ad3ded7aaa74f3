using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Compliance.Rules.Loading;

/// <summary>One pack in one JSON text: a <c>pack.json</c> that holds its rules itself. The stream is opened once; a reload takes what it gave.</summary>
internal sealed class StreamPackSource(string name, Func<Stream> open) : IPackSource
{
    private SourceText? _source;

    public string Name => name;

    public IChangeToken Watch() => NullChangeToken.Singleton;

    public PackSourceContent Read()
    {
        var diagnostics = new DiagnosticBag();
        _source ??= ReadStream(diagnostics);
        return _source is null ? PackSourceContent.Nothing with { Faults = diagnostics.Sorted() } : new(null, [new(_source, [])]);
    }

    private SourceText? ReadStream(DiagnosticBag diagnostics)
    {
        try
        {
            using var stream = open() ?? throw new InvalidOperationException($"Pack '{name}' opened no stream; return one from the function given to AddStream.");
            return BoundedFile.Read(name, stream, JsonLimits.Pack.Bytes, diagnostics);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Faults.Unreadable(name, BoundedFile.Why(exception)));
            return null;
        }
    }
}
