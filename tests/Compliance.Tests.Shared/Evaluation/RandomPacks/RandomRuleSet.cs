using Compliance.Rules.Vocabularies;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Evaluation.RandomPacks;

/// <summary>
/// Draws packs of every layer with documents, versions, scopes, gaps and rules of every kind. Rules wait only for rules drawn before them, so that
/// most sets have no circle; the few that do are drawn again.
/// </summary>
internal sealed class RandomRuleSet
{
    private readonly Dice _dice;
    private readonly IReadOnlyList<RandomFact> _facts;
    private readonly IReadOnlyList<RandomFact> _plain;
    private readonly RandomCondition _conditions;
    private readonly Dictionary<string, int> _readableFrom;
    private readonly List<JObject> _packs = [];
    private readonly List<Draft> _rules = [];

    private RandomRuleSet(Dice dice, IReadOnlyList<RandomFact> facts, World world)
    {
        _dice = dice;
        _facts = facts;
        _plain = [.. facts.Where(fact => !fact.IsDerived)];
        _conditions = new(dice, world);
        _readableFrom = facts.Where(fact => fact.IsDerived).ToDictionary(fact => fact.Name, _ => dice.Between(1, 6), StringComparer.Ordinal);
    }

    /// <summary>A rule with what its place among the rules turns on.</summary>
    private sealed record Draft(JObject Json, JObject Pack, bool IsPrimary)
    {
        public int Layer => LayerOf(Pack);

        public string FullId => $"{Pack["id"]}/{Json["id"]}";
    }

    public static JArray Draw(Dice dice, IReadOnlyList<RandomFact> facts, World world)
    {
        var set = new RandomRuleSet(dice, facts, world);
        set.DrawPacks();
        set.DrawRules();
        return new(set._packs.Where(pack => ((JArray)pack["documents"]!).Count > 0));
    }

    private static int LayerOf(JObject pack) => (string?)pack["layer"] switch { "vendor" => 0, "regulation" => 1, _ => 2 };

    private void DrawPacks()
    {
        AddPack("acme", "vendor", 100);
        AddPack("bolt", "vendor", 15);
        AddPack("law", "regulation", 45);
        AddPack("house", "organisation", 45);
        if (_dice.Chance(15))
        {
            _packs[^1]["vocabulary"] = new JObject { ["facts"] = new JArray(new JObject { ["name"] = "seats", ["type"] = "number", ["presumed"] = 1 }) };
        }
    }

    private void AddPack(string id, string layer, int chance)
    {
        if (!_dice.Chance(chance))
        {
            return;
        }

        var pack = new JObject { ["id"] = id, ["version"] = "1.0.0", ["layer"] = layer };
        if (layer == "vendor" || _dice.Chance(15))
        {
            pack["vendor"] = layer == "vendor" ? id : "acme";
        }

        var documents = new JArray(Document("terms", "primary"));
        if (_dice.Chance(40))
        {
            documents.Add(Document("policy", "primary"));
        }

        if (_dice.Chance(50))
        {
            documents.Add(Document("analysis", "secondary"));
        }

        pack["documents"] = documents;
        if (_dice.Chance(30))
        {
            pack["gaps"] = new JArray(Gap());
        }

        _packs.Add(pack);
    }

    private JObject Document(string id, string authority)
    {
        var document = new JObject { ["id"] = id, ["title"] = id, ["authority"] = authority };
        if (_dice.Chance(20))
        {
            document["scope"] = _conditions.Draw(_dice.Chance(_dice.IsWild ? 20 : 4) ? _facts : _plain, _dice.IsWild ? _dice.Roll(3) : 0);
        }

        document["versions"] = new JArray(VersionDates().Select(date =>
        {
            var version = new JObject { ["effective"] = date };
            if (_dice.Chance(_dice.IsWild ? 50 : 15))
            {
                version["scope"] = _conditions.Draw(_dice.IsWild && _dice.Chance(10) ? _facts : _plain, _dice.IsWild ? 2 : 1);
            }

            return version;
        }));
        return document;
    }

    /// <summary>Mostly from the first date on.</summary>
    private IEnumerable<string> VersionDates() => _dice.Chance(60)
        ? RandomVocabulary.Dates.Take(1).Concat(_dice.Some([.. RandomVocabulary.Dates.Skip(1)], 0, 2))
        : _dice.Some(RandomVocabulary.Dates, 1, 3);

    private JObject Gap()
    {
        var gap = new JObject { ["id"] = "not-held", ["title"] = "Not held" };
        if (_dice.Chance(60))
        {
            gap["kind"] = _dice.Pick(["governing", "additional"]);
        }

        if (_dice.Chance(60))
        {
            gap["scope"] = _conditions.Draw(_facts, 0);
        }

        var dates = _dice.Some(RandomVocabulary.Dates, 2, 2);
        if (_dice.Chance(40))
        {
            gap["from"] = dates[0];
        }

        if (_dice.Chance(40))
        {
            gap["until"] = dates[1];
        }

        return gap;
    }

    private void DrawRules()
    {
        var count = _dice.IsWild ? _dice.Between(3, 25) : _dice.Between(3, 12);
        var inAnyOrder = _dice.Chance(15);
        for (var index = 0; index < count; index++)
        {
            var pack = _dice.Chance(50) ? _packs[0] : _dice.Pick(_packs);
            var isPrimary = inAnyOrder ? _dice.Chance(70) : index < count * 7 / 10;
            var cited = _packs.Where(other => other == pack || _dice.Chance(10))
                .SelectMany(other => ((JArray)other["documents"]!).Select(document => (Pack: other, Document: (JObject)document)))
                .Where(candidate => (string?)candidate.Document["authority"] == (isPrimary ? "primary" : "secondary")).ToList();
            if (cited.Count > 0)
            {
                AddRule(index, pack, isPrimary, cited);
            }
        }

        foreach (var pack in _packs)
        {
            var rules = _rules.Where(rule => rule.Pack == pack).Select(rule => rule.Json).ToList();
            if (rules.Count > 0)
            {
                pack["rules"] = new JArray(_dice.Shuffle(rules));
            }
        }
    }

    private void AddRule(int index, JObject pack, bool isPrimary, List<(JObject Pack, JObject Document)> cited)
    {
        var layer = LayerOf(pack);
        var readable = _facts.Where(fact => !fact.IsDerived || (index >= _readableFrom[fact.Name] && layer >= LayerNeededFor(fact))).ToList();
        var concludable = _facts.Where(fact => fact.IsDerived && index < _readableFrom[fact.Name] && layer <= LayerNeededFor(fact)).ToList();
        var json = new JObject { ["id"] = $"rule-{index}", ["title"] = $"Rule {index}" };
        if (concludable.Count > 0 && _dice.Chance(40))
        {
            json["concludes"] = _dice.Pick(concludable).Name;
        }

        if (_dice.Chance(index == 0 ? 40 : 90))
        {
            json["when"] = _conditions.Draw(readable, _dice.Pick<int>(_dice.IsWild ? [0, 1, 2, 3] : [0, 0, 1, 2]));
        }

        if (_dice.Chance(20))
        {
            json["unless"] = _conditions.Draw(readable, _dice.Roll(_dice.IsWild ? 3 : 2));
        }

        var rule = new Draft(json, pack, isPrimary);
        if (json["concludes"] is null || _dice.Chance(50))
        {
            AddNorm(rule, readable);
        }

        json["cites"] = Cites(pack, cited);
        _rules.Add(rule);
    }

    /// <summary>The one derived fact is of the vendors' layer, the other of the law's.</summary>
    private static int LayerNeededFor(RandomFact fact) => fact.Name == "isConsumer" ? 0 : 1;

    private void AddNorm(Draft rule, List<RandomFact> readable)
    {
        var json = rule.Json;
        var modality = _dice.Pick(["prohibition", "obligation", "obligation", "permission", "permission"]);
        json["bearer"] = _dice.Chance(75) ? "customer" : "vendor";
        json["modality"] = modality;
        json["topic"] = _dice.Pick(["training", "resale"]);
        if (_dice.Chance(30))
        {
            json["severity"] = _dice.Pick(["low", "high", "critical"]);
        }

        if (modality == "obligation" && _dice.Chance(50))
        {
            json["fulfilledWhen"] = _conditions.Draw(readable, _dice.Roll(_dice.IsWild ? 4 : 2));
        }

        if (modality == "obligation" && _dice.Chance(20))
        {
            json["standing"] = true;
        }

        if (_dice.Chance(25))
        {
            json["caveats"] = new JArray(new JObject { ["when"] = _conditions.Draw(_facts, 0), ["text"] = "A caveat." }, new JObject { ["text"] = "Another." });
        }

        var mayOverride = _rules.Where(other => other.Json["modality"] is not null && (other.IsPrimary || !rule.IsPrimary)
            && (other.Layer == rule.Layer || (other.Layer == 1 && rule.Layer == 0))).ToList();
        if (mayOverride.Count > 0 && _dice.Chance(40))
        {
            foreach (var overrider in _dice.Some(mayOverride, 1, _dice.IsWild ? 4 : 2))
            {
                overrider.Json["overrides"] ??= new JArray();
                ((JArray)overrider.Json["overrides"]!).Add(overrider.Pack == rule.Pack ? $"{json["id"]}" : rule.FullId);
            }
        }
    }

    private JArray Cites(JObject pack, List<(JObject Pack, JObject Document)> cited) => new(_dice.Some(cited, 1, _dice.IsWild ? 3 : 2).SelectMany(candidate =>
    {
        var id = candidate.Pack == pack ? $"{candidate.Document["id"]}" : $"{candidate.Pack["id"]}/{candidate.Document["id"]}";
        var dates = candidate.Document["versions"]!.Select(version => (string)version["effective"]!).ToList();
        var split = dates.Count > 1 ? _dice.Pick(dates[1..]) : null;
        return (split is null ? 0 : _dice.Roll(6)) switch
        {
            1 => [Cite(id, "1/a", until: split)],
            2 => [Cite(id, "1/a", from: split)],
            3 => [Cite(id, "1/a", until: split), Cite(id, "2/b", from: split)],
            4 => [Cite(id, "1", since: split)],
            _ => new[] { Cite(id, "1") },
        };
    }));

    private static JObject Cite(string document, string clause, string? from = null, string? until = null, string? since = null)
    {
        var cite = new JObject { ["document"] = document };
        if (from is not null)
        {
            cite["from"] = from;
        }

        if (until is not null)
        {
            cite["until"] = until;
        }

        if (since is not null)
        {
            cite["since"] = since;
        }

        cite["clause"] = clause;
        return cite;
    }
}
