using System.Text.Json.Nodes;

namespace Compliance.Benchmarks.Synthetic;

/// <summary>Copies of the shipped pack of one vendor for others, with products and facts of their own: what many vendors' packs cost, and nothing but their number differs.</summary>
internal sealed class PackCopies : IDisposable
{
    private const string Original = "mistral";

    private static readonly string[] Others = ["openai", "anthropic", "google", "xai", "meta", "microsoft", "deepseek", "perplexity", "stability"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("compliance-packs-");

    /// <param name="rules">The folder of the shipped packs.</param>
    /// <param name="count">How many packs, the original included; at most ten.</param>
    public PackCopies(string rules, int count)
    {
        File.Copy(System.IO.Path.Combine(rules, "vocabulary.json"), System.IO.Path.Combine(Path, "vocabulary.json"));
        var manifest = JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(rules, Original, "pack.json")))!;
        var names = Names(manifest["products"]).Concat(Names(manifest["vocabulary"]?["facts"])).ToList();
        foreach (var vendor in Others.Prepend(Original).Take(count))
        {
            foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(rules, Original), "*.json", SearchOption.AllDirectories).Where(IsEvaluated))
            {
                var copy = System.IO.Path.Combine(Path, vendor, System.IO.Path.GetRelativePath(System.IO.Path.Combine(rules, Original), file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
                File.WriteAllText(copy, Of(vendor, File.ReadAllText(file), names));
            }
        }
    }

    /// <summary>The folder of the copies.</summary>
    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private static bool IsEvaluated(string file) =>
        !file.EndsWith(".lock.json", StringComparison.Ordinal) && !file.EndsWith(".ledger.json", StringComparison.Ordinal) && !file.EndsWith(".scenarios.json", StringComparison.Ordinal);

    private static IEnumerable<string> Names(JsonNode? items) => items?.AsArray().Select(item => (string)item!["name"]!) ?? [];

    private static string Of(string vendor, string text, IEnumerable<string> names) => vendor == Original ? text
        : names.Aggregate(
            text.Replace($"\"{Original}\"", $"\"{vendor}\"", StringComparison.Ordinal).Replace($"\"{Original}/", $"\"{vendor}/", StringComparison.Ordinal),
            (copy, name) => copy.Replace($"\"{name}\"", $"\"{Renamed(vendor, name)}\"", StringComparison.Ordinal));

    /// <summary>Products are in kebab case, facts in camel case.</summary>
    private static string Renamed(string vendor, string name) => name.Contains('-', StringComparison.Ordinal) ? $"{vendor}-{name}" : $"{vendor}{char.ToUpperInvariant(name[0])}{name[1..]}";
}
