using Compliance.Rules.Hosting;
using Compliance.Rules.Loading;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Packs.Tests.Vocabularies;

/// <summary>
/// A pack may name kinds of content and practices that the vocabulary has no word for. The texts of other vendors say nothing of the name, which is not to say
/// that they allow the thing.
/// </summary>
public sealed class ForeignValueTests
{
    private static readonly string[] PolicyFacts = [Facts.Content, "practice"];

    [Fact]
    public void Decide_KindOfContentThatAnotherPackNames_IsNeverPermitted()
    {
        var engine = ComplianceEngine.Load();
        var added = Manifests().SelectMany(pack => PolicyFacts.SelectMany(fact => Added(pack, fact))).ToList();
        var offers = Manifests().SelectMany(pack => (pack["products"] ?? new JArray()).Select(product => (Vendor: (string)pack["vendor"]!, Product: (string)product["name"]!, Plan: (string)product["plans"]![0]!)));

        var permitted =
            from offer in offers.Where(offer => offer.Vendor is not null)
            from value in added.Where(value => value.Pack != offer.Vendor)
            let use = Use(offer, value)
            where engine.Evaluator.Decide(use).PossibleDecisions.All(decision => decision is Decision.Permitted or Decision.Conditional)
            select $"{offer.Product}: {value.Name}";

        added.Should().NotBeEmpty();
        permitted.Should().BeEmpty();
    }

    private static UseCase Use((string Vendor, string Product, string Plan) offer, (string Pack, string Fact, string Name) value) => new()
    {
        Vendor = offer.Vendor,
        Product = offer.Product,
        Tier = offer.Plan,
        CustomerType = offer.Plan is "free" ? "consumer" : "business",
        Jurisdiction = "FR",
        Purpose = [offer.Plan is "free" ? "personal-use" : "internal-business-use"],
        OutputType = ["text"],
        PersonalData = [],
        [value.Fact] = FactValue.Set(value.Name),
        AsOf = new(2026, 8, 20),
    };

    private static IEnumerable<JObject> Manifests() => EmbeddedFiles.Names.Where(name => name.EndsWith("/pack.json", StringComparison.Ordinal))
        .Select(name => JObject.Parse(System.Text.Encoding.UTF8.GetString(EmbeddedFiles.Read(name))));

    private static IEnumerable<(string Pack, string Fact, string Name)> Added(JObject pack, string fact) =>
        (pack["vocabulary"]?["values"]?[fact] ?? new JArray()).Select(value => ((string)pack["id"]!, fact, (string)value["name"]!));
}
