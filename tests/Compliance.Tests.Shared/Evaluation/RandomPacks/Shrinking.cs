using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Evaluation.RandomPacks;

/// <summary>
/// Smaller variants of a case: its JSON with one item or property left out, or with one part of a conjunction, disjunction or array in place of the
/// whole. Large parts go first; what no longer loads is no variant.
/// </summary>
internal static class Shrinking
{
    public static IEnumerable<Case> Smaller(Case whole) =>
        Edits(whole.Root).Select(edited => new Case(edited)).Where(variant => variant.Faults.Count == 0 && variant.UseCases.Count > 0);

    private static IEnumerable<JObject> Edits(JObject root)
    {
        var parts = root.Descendants().Where(token => token is not JProperty && token.Parent!.Parent != root);
        foreach (var path in parts.Select(part => part.Path).OrderBy(path => path.Count(character => character is '.' or '[')))
        {
            yield return Edit(root, path, part => (part.Parent is JProperty property ? property : part).Remove());
        }

        foreach (var (path, inner) in root.Descendants().SelectMany(Inner))
        {
            yield return Edit(root, path, part => part.Replace(root.SelectToken(inner)!.DeepClone()));
        }
    }

    /// <summary>What may stand in place of a condition that holds it: a branch of it.</summary>
    private static IEnumerable<(string Path, string Inner)> Inner(JToken token) => token switch
    {
        JObject condition when condition.Parent is not JArray || condition.Parent.Parent is JProperty { Name: "allOf" or "anyOf" } =>
            new[] { "allOf", "anyOf" }.SelectMany(name => condition[name] ?? new JArray()).Select(branch => (condition.Path, branch.Path)),
        _ => [],
    };

    private static JObject Edit(JObject root, string path, Action<JToken> edit)
    {
        var copy = (JObject)root.DeepClone();
        edit(copy.SelectToken(path)!);
        return copy;
    }
}
