using Compliance.Rules.Vocabularies;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Evaluation.RandomPacks;

/// <summary>A fact of a random vocabulary, with what it takes to draw values of it and conditions on it.</summary>
/// <param name="json">The fact as a vocabulary declares it.</param>
internal sealed class RandomFact(JObject json)
{
    private readonly Lazy<IReadOnlyList<IReadOnlyList<string>>> _paths = new(() => [.. PathsOf(json["valuesOf"] is null ? (JArray?)json["values"] : RandomVocabulary.Places(), [])]);

    public JObject Json => json;

    public string Name => (string)Json["name"]!;

    public FactType Type => Enum.Parse<FactType>((string)Json["type"]!, ignoreCase: true);

    /// <summary>Whether it is a region, or a set of regions.</summary>
    public bool IsOfRegions => Type == FactType.Region || Json["valuesOf"] is not null;

    public bool IsDerived => (bool?)Json["derived"] ?? false;

    /// <summary>Each value as the path from its broadest down to itself.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Paths => _paths.Value;

    public IReadOnlyList<string> Names => [.. Paths.Select(path => path[^1])];

    /// <summary>The paths of values that have no narrower ones.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Leaves =>
        [.. Paths.Where(path => !Paths.Any(other => other.Count > path.Count && other[path.Count - 1] == path[^1]))];

    /// <summary>The value's other name; null where it has none.</summary>
    public string? AliasOf(string name) => json.Descendants().OfType<JObject>()
        .Where(value => (string?)value["name"] == name).Select(value => (string?)value["aliases"]?[0]).FirstOrDefault();

    private static IEnumerable<IReadOnlyList<string>> PathsOf(JArray? values, IReadOnlyList<string> above)
    {
        foreach (var value in values ?? [])
        {
            IReadOnlyList<string> path = [.. above, (string)value["name"]!];
            yield return path;
            foreach (var narrower in PathsOf((JArray?)value["narrower"], path))
            {
                yield return narrower;
            }
        }
    }
}
