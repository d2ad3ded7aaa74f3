using Compliance.Authoring.Schemas;
using Compliance.Authoring.Starting;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;

namespace Compliance.Authoring.Tools;

/// <summary>A pack to be filled: it loads, lints and tests as it stands. Immutable.</summary>
public sealed class NewPackResult
{
    private readonly StartedPack _pack;

    internal NewPackResult(StartedPack pack)
    {
        _pack = pack;
        Files = pack.Files();
    }

    /// <summary>The texts of the pack's files by path from the project's folder, with forward slashes.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>Writes the files, and the schemas that they name where the project has none yet: all or none, and nothing over what is there.</summary>
    /// <param name="folder">The project's folder, which holds <c>rules/</c>; made where it does not exist.</param>
    /// <returns>The paths of what was written, in ordinal order.</returns>
    /// <exception cref="AuthoringException">Something is there already, or cannot be written; nothing was.</exception>
    public IReadOnlyList<string> Write(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var files = new SortedDictionary<string, string>(Files.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        AddSchemas(folder, files);
        var faults = new DiagnosticBag();
        return NewFiles.Write(folder, files, [$"{StartedPack.RulesFolder}/{_pack.Name}"], faults) ? [.. files.Keys] : throw AuthoringException.Of(faults);
    }

    private static void AddSchemas(string folder, SortedDictionary<string, string> files)
    {
        var schemas = $"{StartedPack.RulesFolder}/schema";
        if (Path.Exists(Path.Combine(folder, schemas)))
        {
            return;
        }

        var shipped = EmbeddedPackSource.Instance.Read();
        var faults = new DiagnosticBag();
        foreach (var (file, text) in SchemaFiles.All(PackReader.ReadVocabulary(shipped.Vocabulary!, faults)!, RuleSetLoader.Load([shipped], faults)!.Vocabulary))
        {
            files.Add($"{schemas}/{file}", text);
        }
    }
}
