using System.Reflection;
using Compliance.Rules.Parsing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Compliance.Rules.Loading;

/// <summary>The packs and the vocabulary that ship inside the library.</summary>
internal sealed class EmbeddedPackSource : IPackSource
{
    private const string Root = "rules/";

    private static readonly Assembly Library = typeof(EmbeddedPackSource).Assembly;

    public static EmbeddedPackSource Instance { get; } = new();

    public string Name => "embedded";

    public IChangeToken Watch() => NullChangeToken.Singleton;

    public PackSourceContent Read()
    {
        var names = Library.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        var packs = names
            .Where(name => name.EndsWith($"/{PackFiles.ManifestName}", StringComparison.Ordinal))
            .Select(manifest => ReadPack(manifest, names))
            .ToList();
        return new(ReadResource(Root + PackFiles.VocabularyName), packs);
    }

    private static PackFiles ReadPack(string manifest, List<string> names)
    {
        var folder = manifest[..^PackFiles.ManifestName.Length];
        var files = names.Where(name => name.StartsWith(folder, StringComparison.Ordinal) && PackFiles.IsRuleFile(name[folder.Length..]));
        return new(ReadResource(manifest), [.. files.Select(ReadResource)])
        {
            ReadRecord = (name, _) => names.Contains(folder + name, StringComparer.Ordinal) ? ReadResource(folder + name) : null,
        };
    }

    private static SourceText ReadResource(string name)
    {
        using var stream = Library.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The library lacks its resource '{name}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(name, bytes);
    }
}
