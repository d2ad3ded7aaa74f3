using Compliance.Packs;
using Compliance.Rules.Parsing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Compliance.Rules.Loading;

/// <summary>The packs and the vocabulary that come with the library. Locks and ledgers do not: they stay with the packs' sources.</summary>
internal sealed class EmbeddedPackSource : IPackSource
{
    private const string Root = "rules/";

    public static EmbeddedPackSource Instance { get; } = new();

    public string Name => "embedded";

    public IChangeToken Watch() => NullChangeToken.Singleton;

    public PackSourceContent Read()
    {
        var names = EmbeddedFiles.Names;
        var packs = names
            .Where(name => name.EndsWith($"/{PackFiles.ManifestName}", StringComparison.Ordinal))
            .Select(manifest => ReadPack(manifest, names))
            .ToList();
        return new(ReadResource(Root + PackFiles.VocabularyName), packs);
    }

    private static PackFiles ReadPack(string manifest, IReadOnlyList<string> names)
    {
        var folder = manifest[..^PackFiles.ManifestName.Length];
        var files = names.Where(name => name.StartsWith(folder, StringComparison.Ordinal) && PackFiles.IsRuleFile(name[folder.Length..]));
        return new(ReadResource(manifest), [.. files.Select(ReadResource)]);
    }

    private static SourceText ReadResource(string name) => new(name, EmbeddedFiles.Read(name));
}
