using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Loading;

/// <summary>One pack in one JSON text: a <c>pack.json</c> that holds its rules itself.</summary>
internal sealed class StreamPackSource(string name, Func<Stream> open) : IPackSource
{
    public PackSourceContent Read(DiagnosticBag diagnostics)
    {
        using var stream = open();
        var source = BoundedFile.Read(name, stream, JsonLimits.Pack.Bytes, diagnostics);
        return source is null ? PackSourceContent.Nothing : new(null, [new(source, [])]);
    }
}
