using Compliance.Tests.Evaluation.RandomPacks;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Differences;

/// <summary>
/// Random rules, each side with a vocabulary of its own: values that only one side has, splits into narrower ones, puts elsewhere, or calls otherwise. Beside
/// each side stands an oracle, the same rules in the vocabulary of both: a value that the side does not know is there, and none of its rules names it.
/// </summary>
internal sealed class TwoVocabularies
{
    private static readonly string[] Parts = ["US-CA", "US-NY"];

    private readonly Dice _dice;
    private readonly JObject[] _sides;
    private readonly JObject[] _oracles;

    private TwoVocabularies(Dice dice, Case drawn, Case other)
    {
        _dice = dice;
        _sides = [(JObject)drawn.Root.DeepClone(), (JObject)other.Root.DeepClone()];
        _oracles = [(JObject)drawn.Root.DeepClone(), (JObject)other.Root.DeepClone()];
    }

    public Case Before => new(_sides[0]);

    public Case After => new(_sides[1]);

    public Case OracleBefore => new(_oracles[0]);

    public Case OracleAfter => new(_oracles[1]);

    /// <summary>Two sides from two sets of rules over one vocabulary; null where the rules do not bear the change.</summary>
    public static TwoVocabularies? Of(Dice dice, Case drawn, Case other)
    {
        var sides = new TwoVocabularies(dice, drawn, other);
        foreach (var fact in drawn.Root["vocabulary"]!["facts"]!.Where(fact => fact["values"] is not null && (string?)fact["name"] != "vendor"))
        {
            sides.Change((string)fact["name"]!, dice.Roll(2));
        }

        return new[] { sides.Before, sides.After, sides.OracleBefore, sides.OracleAfter }.All(side => side.Faults.Count == 0) ? sides : null;
    }

    private void Change(string fact, int side)
    {
        var values = Values(_sides[side], fact);
        var roots = (JArray)Fact(_sides[side], fact)["values"]!;
        var value = _dice.Pick(values);
        var (name, parent) = ((string)value["name"]!, value.Parent?.Parent?.Parent as JObject);
        var isRoot = roots.Contains(value);
        switch (_dice.Roll(5))
        {
            case 0 when roots.Count > 1 || !isRoot:
                var instead = isRoot ? (string)roots.First(root => root != value)["name"]! : (string)parent!["name"]!;
                Replace(side, [.. Under(value)], instead);
                Remove(value);
                break;
            case 1 when value["narrower"] is not null:
                Replace(side, [.. Under(value).Skip(1)], name);
                value.Remove("narrower");
                break;
            case 2 when !isRoot:
                Remove(value);
                roots.Add(value);
                Fact(_oracles[side], fact)["values"] = roots.DeepClone();
                break;
            case 3 when name == "US":
                value["narrower"] = new JArray(Parts.Select(part => new JObject { ["name"] = part }));
                break;
            case 4 when side == 1 && name != "US":
                value["name"] = $"{name}-2";
                value["aliases"] = new JArray(name);
                Fact(_oracles[side], fact)["values"] = roots.DeepClone();
                break;
        }
    }

    /// <summary>A value goes, and with it what lists it if that lists nothing else.</summary>
    private static void Remove(JObject value)
    {
        var list = (JArray)value.Parent!;
        value.Remove();
        if (list.Count == 0)
        {
            list.Parent!.Remove();
        }
    }

    /// <summary>Rules of a side, and presumptions, that name one of some values name another.</summary>
    private void Replace(int side, HashSet<string> names, string instead)
    {
        foreach (var root in new[] { _sides[side], _oracles[side] })
        {
            var read = root["packs"]!.SelectMany(pack => ((JContainer)pack).Descendants()).Concat(root["vocabulary"]!["facts"]!.Select(fact => fact["presumed"]).OfType<JToken>());
            foreach (var value in read.OfType<JValue>().Where(value => value.Value is string text && (names.Contains(text) || (names.Contains("US") && Parts.Contains(text)))).ToList())
            {
                value.Value = instead;
            }
        }
    }

    private static JObject Fact(JObject root, string name) => (JObject)root["vocabulary"]!["facts"]!.First(fact => (string?)fact["name"] == name);

    private static List<JObject> Values(JObject root, string fact) => [.. ((JArray)Fact(root, fact)["values"]!).Descendants().OfType<JObject>()];

    private static IEnumerable<string> Under(JObject value) => value.DescendantsAndSelf().OfType<JObject>().Select(each => (string)each["name"]!);
}
