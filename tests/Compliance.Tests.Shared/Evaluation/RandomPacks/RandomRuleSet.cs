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

    private static int LayerOf(JObject pack) => (string?)pack["layer"] switch { "reference" => -1, "vendor" => 0, "regulation" => 1, _ => 2 };

    private void DrawPacks()
    {
        AddPack("common", "reference", 30);
        AddPack("acme", "vendor", 100);
        AddPack("bolt", "vendor", 15);
        AddPack("law", "regulation", 45);
        AddPack("house", "organisation", 45);
        AddPrecedence();
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

        var pack = NewPack(id, layer);
        _conditions.Usable = NamesFor(pack);
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

    /// <summary>A pack with named conditions, each of which may use those before it.</summary>
    private JObject NewPack(string id, string layer)
    {
        var pack = new JObject { ["id"] = id, ["version"] = "1.0.0", ["format"] = 2, ["layer"] = layer };
        if (!_dice.Chance(40))
        {
            return pack;
        }

        var conditions = new JObject();
        pack["conditions"] = conditions;
        foreach (var name in _dice.Some<string>(["first", "second", "third"], 1, 3))
        {
            _conditions.Usable = NamesFor(pack);
            conditions[name] = _conditions.Draw(_plain, _dice.Roll(2));
        }

        return pack;
    }

    /// <summary>Its own, and those of the reference pack.</summary>
    private List<string> NamesFor(JObject pack) =>
    [
        .. (pack["conditions"] as JObject ?? []).Properties().Select(property => property.Name),
        .. _packs.Where(other => LayerOf(other) < 0 && other != pack).SelectMany(other => (other["conditions"] as JObject ?? []).Properties().Select(property => $"{other["id"]}/{property.Name}")),
    ];

    /// <summary>Some documents prevail over some that come behind them in one order, so that there is no circle, of layers that they may override.</summary>
    private void AddPrecedence()
    {
        if (!_dice.Chance(60))
        {
            return;
        }

        var documents = _dice.Shuffle([.. _packs.SelectMany(pack => pack["documents"]!.Select(document => (Pack: pack, Document: (JObject)document)))]);
        for (var place = 0; place < documents.Count; place++)
        {
            var (pack, document) = documents[place];
            var yielding = documents.Skip(place + 1).Where(other => (LayerOf(other.Pack) == LayerOf(pack) || (LayerOf(pack) == 1 && LayerOf(other.Pack) == 0))
                && ((string?)document["authority"] == "primary" || (string?)other.Document["authority"] == "secondary") && _dice.Chance(50)).ToList();
            if (yielding.Count > 0)
            {
                document["prevailsOver"] = new JArray(yielding.Select(other => other.Pack == pack ? $"{other.Document["id"]}" : $"{other.Pack["id"]}/{other.Document["id"]}"));
            }
        }
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
            var pack = _dice.Chance(50) ? _packs.Find(drawn => (string?)drawn["id"] == "acme")! : _dice.Pick(_packs);
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
        _conditions.Usable = NamesFor(pack);
        var readable = _facts.Where(fact => !fact.IsDerived || (index >= _readableFrom[fact.Name] && layer >= LayerNeededFor(fact))).ToList();
        var concludable = _facts.Where(fact => fact.IsDerived && index < _readableFrom[fact.Name] && layer <= LayerNeededFor(fact)).ToList();
        if (layer < 0 && concludable.Count == 0)
        {
            return;
        }

        var json = new JObject { ["id"] = $"rule-{index}", ["title"] = $"Rule {index}" };
        if (concludable.Count > 0 && (layer < 0 || _dice.Chance(40)))
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
        if (json["concludes"] is null || (layer >= 0 && _dice.Chance(50)))
        {
            AddNorm(rule, readable);
        }

        json["cites"] = Cites(pack, cited);
        if (_dice.Chance(4) && !json["cites"]!.Any(cite => cite["since"] is not null))
        {
            json["until"] = _dice.Pick(["2025-07-02", "2025-09-15", "2026-01-01"]);
        }

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
        var dates = candidate.Document["versions"]!.Select(version => (string)version["effective"]!).Order(StringComparer.Ordinal).ToList();
        return _dice.Chance(15) ? [Cite(id, dates, "3"), Cite(id, dates, "4")] : new[] { Cite(id, dates, "1") };
    }));

    /// <summary>A passage that stands in one clause, or in some versions in others, or not at all; with an anchor that changes with it, or when it likes.</summary>
    private JObject Cite(string document, List<string> dates, string clause)
    {
        var cite = new JObject { ["document"] = document, ["clause"] = clause };
        var stands = dates;
        if (_dice.Chance(60))
        {
            var from = _dice.Some(dates, 1, dates.Count);
            var clauses = new JObject { [from[0]] = $"{clause}/a" };
            foreach (var date in from.Skip(1))
            {
                clauses[date] = _dice.Chance(35) ? JValue.CreateNull() : $"{clause}/{_dice.Pick(["a", "b", "c"])}";
            }

            cite["clause"] = clauses;
            stands = [.. dates.Where(date => clauses.Properties().LastOrDefault(property => string.CompareOrdinal(property.Name, date) <= 0)?.Value.Type == JTokenType.String)];
        }

        if (_dice.Chance(40))
        {
            cite["anchor"] = _dice.Chance(50) ? Anchor()
                : new JObject(_dice.Some(stands, 1, stands.Count).Select(date => new JProperty(date, _dice.Chance(20) ? JValue.CreateNull() : Anchor())));
        }

        var end = dates.Find(date => string.CompareOrdinal(date, stands[^1]) > 0) ?? "9999";
        var since = _dice.Pick([.. RandomVocabulary.Dates, "2024-03-01", "2025-03-01", "2026-01-01"]);
        if (_dice.Chance(20) && string.CompareOrdinal(since, stands[0]) > 0 && string.CompareOrdinal(since, end) < 0)
        {
            cite["since"] = since;
        }

        return cite;
    }

    private JObject Anchor() => _dice.Chance(50) ? new() { ["start"] = "some words" } : new() { ["start"] = _dice.Pick(["these words", "those"]), ["end"] = "and others" };
}
