using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Loading;

/// <summary>One pack in one JSON text: a <c>pack.json</c> that holds its rules itself. The stream is opened once; a reload takes what it gave.</summary>
internal sealed class StreamPackSource(string name, Func<Stream> open) : IPackSource
{
    private SourceText? _source;

    public PackSourceContent Read(DiagnosticBag diagnostics)
    {
        _source ??= ReadStream(diagnostics);
        return _source is null ? PackSourceContent.Nothing : new(null, [new(_source, [])]);
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
