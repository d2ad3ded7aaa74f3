using System.Text.Json.Nodes;
using Compliance.Rules.Hosting;
using SourceText = Compliance.Json.SourceText;

namespace Compliance.Testing;

/// <summary>
/// Writes a small rule pack in code, to test a rule by itself. What it builds goes through the same reader and validation as a pack in a folder. Belongs to
/// one test; not thread-safe.
/// </summary>
/// <example>
/// <code>
/// var rules = PackBuilder.Vendor("acme", vendor: "mistral").WithDocument("terms", "2026-01-01")
///     .Forbid("resale", rule => rule.When(Facts.Purpose, Purposes.Resale).Citing("terms", "2.3"))
///     .Build();
/// </code>
/// </example>
public sealed class PackBuilder
{
    private readonly JsonObject _root;

    private PackBuilder(string id, string layer) => _root = new()
    {
        ["id"] = id,
        ["version"] = "1.0.0",
        ["format"] = 2,
        ["layer"] = layer,
        ["documents"] = new JsonArray(),
        ["rules"] = new JsonArray(),
    };

    /// <summary>Starts a pack of a vendor's terms.</summary>
    /// <param name="id">The pack's id.</param>
    /// <param name="vendor">The vendor, a value of the fact <c>vendor</c>.</param>
    public static PackBuilder Vendor(string id, string vendor)
    {
        var pack = new PackBuilder(id, "vendor");
        pack._root["vendor"] = vendor;
        return pack;
    }

    /// <summary>Starts a pack of the law.</summary>
    /// <param name="id">The pack's id.</param>
    public static PackBuilder Regulation(string id) => new(id, "regulation");

    /// <summary>Starts a pack of what several packs need: definitions, whose facts any pack may read, and named conditions.</summary>
    /// <param name="id">The pack's id.</param>
    public static PackBuilder Reference(string id) => new(id, "reference");

    /// <summary>Starts a pack of a company's own policy.</summary>
    /// <param name="id">The pack's id.</param>
    public static PackBuilder Organisation(string id) => new(id, "organisation");

    /// <summary>Adds a document that rules cite.</summary>
    /// <param name="id">Its id in the pack.</param>
    /// <param name="effective">The effective dates of its versions, such as <c>2026-01-01</c>; at least one.</param>
    public PackBuilder WithDocument(string id, params string[] effective) => AddDocument(id, "primary", effective);

    /// <summary>Adds a document that speaks about others' texts.</summary>
    /// <param name="id">Its id in the pack.</param>
    /// <param name="effective">The effective dates of its versions; at least one.</param>
    public PackBuilder WithSecondaryDocument(string id, params string[] effective) => AddDocument(id, "secondary", effective);

    /// <summary>Adds a fact of the pack's own.</summary>
    /// <param name="json">The fact as a pack writes it, such as <c>{ "name": "pilot", "type": "boolean", "question": "…?" }</c>.</param>
    /// <exception cref="FormatException">It is not JSON.</exception>
    public PackBuilder WithFact(string json)
    {
        Vocabulary("facts", () => new JsonArray()).AsArray().Add(Json.Parse(json));
        return this;
    }

    /// <summary>Adds values to a fact of the vocabulary.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="values">The values' names.</param>
    public PackBuilder WithValues(string fact, params string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var all = Vocabulary("values", () => new JsonObject());
        var ofFact = (all[fact] ??= new JsonArray()).AsArray();
        foreach (var value in values)
        {
            ofFact.Add(new JsonObject { ["name"] = value });
        }

        return this;
    }

    /// <summary>Names a condition, to be used by <see cref="RuleBuilder.WhenNamed"/> and <see cref="RuleBuilder.UnlessNamed"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="json">The condition as a pack writes it, such as <c>{ "tier": "free" }</c>.</param>
    /// <exception cref="FormatException">It is not JSON.</exception>
    public PackBuilder WithCondition(string name, string json)
    {
        (_root["conditions"] ??= new JsonObject()).AsObject()[name] = Json.Parse(json);
        return this;
    }

    /// <summary>Adds a definition: where it applies, a derived fact holds.</summary>
    /// <param name="id">The rule's id in the pack.</param>
    /// <param name="fact">The derived fact.</param>
    /// <param name="describe">Says when it applies and what it cites.</param>
    public PackBuilder Define(string id, string fact, Action<RuleBuilder> describe) => Add(RuleBuilder.Definition(id, fact), describe);

    /// <summary>Adds a prohibition of the customer.</summary>
    /// <param name="id">The rule's id in the pack.</param>
    /// <param name="describe">Says when it applies and what it cites.</param>
    public PackBuilder Forbid(string id, Action<RuleBuilder> describe) => AddNorm(id, "customer", "prohibition", describe);

    /// <summary>Adds a permission of the customer.</summary>
    /// <param name="id">The rule's id in the pack.</param>
    /// <param name="describe">Says when it applies and what it cites.</param>
    public PackBuilder Permit(string id, Action<RuleBuilder> describe) => AddNorm(id, "customer", "permission", describe);

    /// <summary>Adds an obligation of the customer.</summary>
    /// <param name="id">The rule's id in the pack.</param>
    /// <param name="describe">Says when it applies, when it is fulfilled and what it cites.</param>
    public PackBuilder Oblige(string id, Action<RuleBuilder> describe) => AddNorm(id, "customer", "obligation", describe);

    /// <summary>Adds a permission of the vendor: an exposure of the customer.</summary>
    /// <param name="id">The rule's id in the pack.</param>
    /// <param name="describe">Says when it applies and what it cites.</param>
    public PackBuilder Expose(string id, Action<RuleBuilder> describe) => AddNorm(id, "vendor", "permission", describe);

    /// <summary>Adds an obligation of the vendor: an assurance to the customer.</summary>
    /// <param name="id">The rule's id in the pack.</param>
    /// <param name="describe">Says when it applies and what it cites.</param>
    public PackBuilder Assure(string id, Action<RuleBuilder> describe) => AddNorm(id, "vendor", "obligation", describe);

    /// <summary>Loads the pack alone.</summary>
    /// <param name="clock">Says what day it is where no use case does; null means the system's clock.</param>
    /// <exception cref="RulePackException">The pack has faults; it lists them all.</exception>
    public PolicyRules Build(TimeProvider? clock = null) => BuildBeside([], clock);

    /// <summary>Loads the pack with others, such as a vendor's beneath a company's.</summary>
    /// <param name="packs">Folders of packs; <see cref="PolicyRules.Embedded"/> names the shipped ones.</param>
    /// <param name="clock">Says what day it is where no use case does; null means the system's clock.</param>
    /// <exception cref="RulePackException">The packs have faults; it lists them all.</exception>
    public PolicyRules BuildBeside(IReadOnlyList<string> packs, TimeProvider? clock = null) => BuildBeside(packs, [], clock);

    /// <summary>Loads the pack with others that were built in code, too.</summary>
    /// <param name="packs">Folders of packs; <see cref="PolicyRules.Embedded"/> names the shipped ones.</param>
    /// <param name="others">Packs built in code.</param>
    /// <param name="clock">Says what day it is where no use case does; null means the system's clock.</param>
    /// <exception cref="RulePackException">The packs have faults; it lists them all.</exception>
    public PolicyRules BuildBeside(IReadOnlyList<string> packs, IReadOnlyList<PackBuilder> others, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(others);
        return PolicyRules.Load(clock ?? TimeProvider.System, packs, [Source(), .. others.Select(other => other.Source())]);
    }

    /// <summary>The pack as JSON, as a <c>pack.json</c> would hold it.</summary>
    public override string ToString() => Json.Write(_root);

    private PackBuilder AddDocument(string id, string authority, string[] effective)
    {
        ArgumentNullException.ThrowIfNull(effective);
        _root["documents"]!.AsArray().Add(new JsonObject
        {
            ["id"] = id,
            ["title"] = id,
            ["authority"] = authority,
            ["versions"] = new JsonArray([.. effective.Select(day => new JsonObject { ["effective"] = day })]),
        });
        return this;
    }

    private PackBuilder AddNorm(string id, string bearer, string modality, Action<RuleBuilder> describe) => Add(new(id, bearer, modality), describe);

    private PackBuilder Add(RuleBuilder rule, Action<RuleBuilder> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        describe(rule);
        _root["rules"]!.AsArray().Add(rule.Root);
        return this;
    }

    private JsonNode Vocabulary(string name, Func<JsonNode> start)
    {
        var vocabulary = (_root["vocabulary"] ??= new JsonObject()).AsObject();
        return vocabulary[name] ??= start();
    }

    private BuiltPackSource Source() => new((string)_root["id"]!, ToString());
}
