using Compliance.Json;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Compliance.Testing;

/// <summary>A pack that was built in code. Immutable.</summary>
/// <param name="id">The pack's id.</param>
/// <param name="json">The pack as a <c>pack.json</c> would hold it.</param>
internal sealed class BuiltPackSource(string id, string json) : IPackSource
{
    public string Name => id;

    public PackSourceContent Read() => new(Vocabulary: null, [new(SourceText.Of($"{id}/{PackFiles.ManifestName}", json), [])]);

    public IChangeToken Watch() => NullChangeToken.Singleton;
}
