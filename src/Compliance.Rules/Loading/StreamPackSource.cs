using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Loading;

/// <summary>One pack in one JSON text: a <c>pack.json</c> that holds its rules itself.</summary>
internal sealed class StreamPackSource(string name, Func<Stream> open) : IPackSource
{
    private SourceText? _text;

    /// <summary>Opened at the first reading only: a stream may be good for one, and a folder beside it may change.</summary>
    public PackSourceContent Read(DiagnosticBag diagnostics)
    {
        _text ??= ReadOnce(diagnostics);
        return _text is null ? PackSourceContent.Nothing : new(null, [new(_text, [])]);
    }

    private SourceText? ReadOnce(DiagnosticBag diagnostics)
    {
        using var stream = open() ?? throw new InvalidOperationException($"Pack '{name}' opened no stream; return one from the function given to AddStream.");
        return BoundedFile.Read(name, stream, JsonLimits.Pack.Bytes, diagnostics);
    }
}
