using System.Text.RegularExpressions;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Parsing;

/// <summary>What vocabularies, packs and rule files look like. Conditions and values turn on the vocabulary and are looked at in validation.</summary>
internal static partial class PackShapes
{
    public static readonly IReadOnlyList<string> Layers = ["reference", "vendor", "regulation", "organisation"];
    public static readonly IReadOnlyList<string> Authorities = ["primary", "secondary"];
    public static readonly IReadOnlyList<string> Bearers = ["customer", "vendor"];
    public static readonly IReadOnlyList<string> Modalities = ["prohibition", "obligation", "permission"];
    public static readonly IReadOnlyList<string> Severities = ["low", "medium", "high", "critical"];

    public const string Governing = "governing";
    public static readonly IReadOnlyList<string> TrueMeans = ["all"];
    public static readonly IReadOnlyList<string> GapKinds = [Governing, "additional"];

    private static readonly TextShape Text = new();
    private static readonly DateShape Date = new();
    private static readonly BooleanShape Flag = new();
    private static readonly ConditionShape Condition = new();
    public static readonly TextShape Slug = new("lower-case words joined by hyphens, such as \"terms-of-service\"", SlugPattern());
    private static readonly TextShape DocumentId = new("lower-case words joined by hyphens and dots, such as \"terms-of-service\" or \"apache-2.0\"", RuleIdPattern());
    private static readonly TextShape RuleId = new("lower-case words joined by hyphens and dots, such as \"output-restrictions.web-search\"", RuleIdPattern());
    private static readonly TextShape ConditionName = new("lower-case words joined by hyphens, such as \"business-service\"", SlugPattern());
    private static readonly TextShape ArchiveFile = new("a file of an archive such as \"developer-terms/undated.md\"", ArchiveFilePattern());
    public static readonly TextShape FactName = new("a name in camelCase, such as \"trainingOptOut\"", FactNamePattern());
    public static readonly TextShape ValueName = new("letters, digits, dots and hyphens, such as \"api-paid\"", ValueNamePattern());
    private static readonly TextShape OtherName = new("a name of at most 80 letters, digits, spaces and marks", OtherNamePattern());
    private static readonly TextShape Reference = new("an id of this pack, or of another as \"pack/id\"");
    private static readonly TextShape ClauseId = new("a clause id such as \"4/output-restrictions\"", ClausePattern());
    private static readonly TextShape WebAddress = new("an address that starts with https:// or http://", WebAddressPattern());
    private static readonly PropertyShape SchemaName = new("$schema", Text, "The JSON Schema that an editor completes and checks this file with.");

    private static readonly RecursiveShape ValueRecursion = new("value", () => Value!);

    public static readonly ObjectShape Value = new("a value", "A value of a fact; values below \"narrower\" are special cases of it.",
    [
        new("name", ValueName, "The main name, by which verdicts report it.", Required: true),
        new("title", Text, "A few words for people."),
        new("aliases", new ListShape(OtherName), "Other names accepted on input."),
        new("vendor", ValueName, "Of products: the vendor whose it is; without one it may be anybody's."),
        new("plans", new ListShape(ValueName), "Of products: the plans it is sold on, a broad one for all below it. Without them, any."),
        new("narrower", new ListShape(ValueRecursion), "Values that are special cases of this one."),
    ]);

    private static readonly ObjectShape PresumedWhen = new("a presumption of its own", "A value that is presumed where another fact is given.",
    [
        new("when", Condition, "One enum, region or set with a value, or several of which one is enough (of a set, an element), or one boolean with its answer.", Required: true),
        new("value", new FactValueShape(), "The value taken then.", Required: true),
    ]);

    public static readonly ObjectShape Topic = new("a topic", "A topic that norms speak to.",
    [
        new("name", Slug, "The topic's name.", Required: true),
        new("title", Text, "A few words for people.", Required: true),
        new("question", Text, "The question that norms of the topic answer.", Required: true),
        new("broader", Slug, "The topic that it is part of."),
    ]);

    public static readonly ObjectShape Parameter = new("a parameter", "A quantity that norms may state.",
    [
        new("name", FactName, "The parameter's name.", Required: true),
        new("unit", Text, "What it counts, such as days; without one, names."),
        new("title", Text, "A few words for people.", Required: true),
    ]);

    public static readonly ObjectShape Product = new("a product", "A product of the pack's vendor and the plans it is sold on.",
    [
        new("name", ValueName, "The product's name: one of the base vocabulary, or a new one.", Required: true),
        new("title", Text, "A few words for people; of a new product."),
        new("aliases", new ListShape(OtherName), "Other names accepted on input; of a new product."),
        new("plans", new ListShape(ValueName), "The plans it is sold on; a broad one stands for all below it. Without them, any."),
    ]);

    public static readonly ObjectShape Fact = new("a fact", "A fact that use cases give and conditions read.",
    [
        new("name", FactName, "The fact's name.", Required: true),
        new("type", new WordShape("fact type", FactTypeNames.All), "What its values look like.", Required: true),
        new("title", Text, "A few words for tables and forms."),
        new("description", Text, "What the fact means."),
        new("question", Text, "The question to put to a person."),
        new("customerControls", Flag, "Whether the customer can choose it, such as a plan or an opt-out."),
        new("changeCost", new NumberShape(), "Of facts that the customer controls: how much it takes to change it, at least 0, by which remedies are compared; 1 if not said."),
        new("presumed", new FactValueShape(), "The value taken when a use case does not give the fact; without one it is then unknown."),
        new("presumedWhen", new ListShape(PresumedWhen), "Values taken instead where another fact is given."),
        new("trueMeans", new WordShape("meaning of true", TrueMeans), "Of sets: that true stands for all values and false for none."),
        new("valuesOf", FactName, "Of sets: the region fact whose values are this one's, too."),
        new("derived", Flag, "Whether rules conclude it; then no use case gives it."),
        new("minimum", new NumberShape(), "Of numbers: the least allowed, inclusive."),
        new("maximum", new NumberShape(), "Of numbers: the greatest allowed, inclusive."),
        new("values", new ListShape(Value, MayBeEmpty: true), "Of enums, sets and regions: the values."),
    ]);

    public static readonly ObjectShape Vocabulary = new("a vocabulary", "The facts that every rule set knows.",
    [
        SchemaName,
        new("facts", new ListShape(Fact), "The facts, in the order in which people are asked for them.", Required: true),
        new("topics", new ListShape(Topic), "The topics that norms speak to."),
        new("parameters", new ListShape(Parameter), "The quantities that norms may state."),
    ]);

    public static readonly ObjectShape PackVocabulary = new("the vocabulary of a pack", "What a pack adds to the base vocabulary.",
    [
        new("facts", new ListShape(Fact), "Facts of the pack's own."),
        new("topics", new ListShape(Topic), "Topics of the pack's own."),
        new("parameters", new ListShape(Parameter), "Quantities of the pack's own."),
        new("values", new MapShape(new ListShape(Value), "an object from fact names to values"), "Values added to facts, by fact name."),
    ]);

    public static readonly ObjectShape Version = new("a version", "A dated version of a document, in force until the next one's effective date.",
    [
        new("effective", Date, "The first day it is in force.", Required: true),
        new("captured", Date, "The day the text was captured."),
        new("lastSeen", Date, "The last day the text was found in force; without one, the day it was captured."),
        new("source", Text, "Where the text was captured."),
        new("url", WebAddress, "Where this version can be read, if not at the document's address."),
        new("file", ArchiveFile, "Its file in the pack's folder of an archive, where that is not DOCUMENT/EFFECTIVE.md."),
        new("section", ClauseId, "The clause that is this text, in a file that joins several; clauses keep the ids they have in the file."),
        new("scope", Condition, "Whom and what this version governs, in place of the document's scope."),
    ]);

    private static readonly ObjectShape Announcement = new("an announced version", "A text that was announced but never took effect, because another came first.",
    [
        new("effective", Date, "The day it was to take effect.", Required: true),
        new("note", Text, "Why it never did."),
    ]);

    public static readonly ObjectShape Document = new("a document", "A text that rules cite.",
    [
        new("id", DocumentId, "The document's id, unique in the pack.", Required: true),
        new("title", Text, "Its title.", Required: true),
        new("url", WebAddress, "Where it can be read."),
        new("authority", new WordShape("authority", Authorities), "Whether it is the binding text or somebody's account of it.", Required: true),
        new("scope", Condition, "Whom and what it governs; without one, everything."),
        new("prevailsOver", new ListShape(Reference), "Documents that yield to it where they differ."),
        new("checked", Date, "Of secondary sources: the day it was last checked against the text it speaks of."),
        new("archive", DocumentId, "Folder of an archive that holds its texts, if not the document's id."),
        new("announced", new ListShape(Announcement), "Texts announced that never took effect, so that nobody takes them for new versions."),
        new("versions", new ListShape(Version), "Its dated versions.", Required: true),
    ]);

    public static readonly ObjectShape Gap = new("a gap", "A text that is known to exist but is not held.",
    [
        new("id", DocumentId, "The gap's id, unique in the pack.", Required: true),
        new("title", Text, "What is not held.", Required: true),
        new("kind", new WordShape("kind of gap", GapKinds), "Whether the text decides the uses in its scope, so that they cannot be judged without it, or adds to texts that are held; additional without one."),
        new("scope", Condition, "Whom and what the text would govern; without one, everything."),
        new("from", Date, "The first day it may govern; without one, always before."),
        new("until", Date, "The first day it no longer may; without one, for ever."),
    ]);

    public static readonly ObjectShape Anchor = new("an anchor", "The first and last few words of the cited passage, exactly as in the text.",
    [
        new("start", Text, "The first words, six at most.", Required: true),
        new("end", Text, "The last words, six at most; without them the first words are the passage."),
    ]);

    public static readonly ObjectShape Cite = new("a cite", "A passage that the rule rests on, and where it stands in the versions of a document.",
    [
        new("document", Reference, "The document.", Required: true),
        new("clause", new DatedShape(ClauseId), "The clause's id: one for all versions, or by the version from which the passage stands there; null where it no longer does.", Required: true),
        new("anchor", new DatedShape(Anchor), "Where the passage stands in the clause: one for all versions, or by version as the clause is."),
        new("since", Date, "The first day the clause binds, where that is later than its version's effective date, as with a part that takes effect later."),
    ]);

    public static readonly ObjectShape Caveat = new("a caveat", "A reservation shown with the finding.",
    [
        new("when", Condition, "When it is shown; without one, always."),
        new("text", Text, "The reservation in a sentence.", Required: true),
    ]);

    public static readonly ObjectShape Rule = new("a rule", "A norm (bearer, modality, topic) or a definition (concludes only).",
    [
        new("id", RuleId, "The rule's id, unique in the pack.", Required: true),
        new("title", Text, "The rule in a few words.", Required: true),
        new("summary", Text, "The rule in a plain sentence of the author's own."),
        new("bearer", new WordShape("bearer", Bearers), "Who is bound or entitled."),
        new("modality", new WordShape("modality", Modalities), "Prohibition, obligation or permission."),
        new("topic", Slug, "The provision the norm speaks to; norms of one bearer and topic may conflict."),
        new("severity", new WordShape("severity", Severities), "How much is at stake; medium without one."),
        new("when", Condition, "When it applies; without one, always."),
        new("unless", Condition, "The exception."),
        new("overrides", new ListShape(Reference), "Rules that this one defeats where it applies."),
        new("fulfilledWhen", Condition, "Of obligations: when the duty is met; without one it never shows as met."),
        new("standing", Flag, "Of obligations: a lasting duty of conduct, which never makes a use conditional."),
        new("caveats", new ListShape(Caveat), "Reservations."),
        new("parameters", new MapShape(new FactValueShape(), "an object from parameter names to values"), "Quantities that the norm states, by name."),
        new("concludes", Text, "The derived fact that holds where the rule applies."),
        new("until", Date, "The first day it binds no longer, as with an approval that ends; without one, it binds as long as its clauses do."),
        new("cites", new ListShape(Cite), "The clauses it rests on.", Required: true),
    ])
    {
        RequiredTogether = [["bearer", "modality", "topic"], ["concludes"]],
    };

    public static readonly ObjectShape Acceptance = new("an acceptance", "Findings of lint that are meant to be so, with the reason.",
    [
        new("code", new WordShape("lint code", LintCode.Names), "The kind of finding.", Required: true),
        new("rules", new ListShape(Reference), "Rules; a finding is accepted when all the rules it names are among them."),
        new("facts", new ListShape(FactName), "Facts; a finding is accepted when all the facts it names are among them."),
        new("when", Condition, "Of silences: the uses in which the terms are known to be silent."),
        new("from", Date, "Of silences: the first day of it; without one, always before."),
        new("until", Date, "Of silences: the first day no longer; without one, for ever."),
        new("reason", Text, "Why it is meant to be so.", Required: true),
    ]);

    private static readonly PropertyShape Rules = new("rules", new ListShape(Rule, MayBeEmpty: true), "The rules.");

    public static readonly ObjectShape RuleFile = new("a rule file", "Rules of a pack.", [SchemaName, Rules with { Required = true }]);

    public static readonly ObjectShape Pack = new("a pack", "A pack of rules of one vendor, regulation or organisation.",
    [
        SchemaName,
        new("id", Slug, "The pack's id.", Required: true),
        new("version", new TextShape("a version such as \"1.0.0\"", VersionPattern()), "The pack's version.", Required: true),
        new("title", Text, "The pack's title."),
        new("layer", new WordShape("layer", Layers), "Where the rules come from.", Required: true),
        new("format", new FormatShape(), "The format of the pack: 2.", Required: true),
        new("vendor", new OneOrManyShape(Text), "The vendors it is about, which its rules need not repeat; a pack that names none speaks of all."),
        new("products", new ListShape(Product), "The vendor's products, each with the plans it is sold on."),
        new("vocabulary", PackVocabulary, "Facts and values the pack adds."),
        new("documents", new ListShape(Document, MayBeEmpty: true), "The documents its rules cite.", Required: true),
        new("gaps", new ListShape(Gap, MayBeEmpty: true), "Texts known to exist but not held."),
        new("conditions", new MapShape(Condition, "an object from names to conditions", ConditionName), "Conditions by name, to be used as { \"condition\": \"NAME\" }."),
        new("lint", new ListShape(Acceptance), "Findings of lint that are meant to be so."),
        Rules,
    ]);

    /// <summary>The form of a value's name as ECMAScript writes it.</summary>
    public static string ValueNamePortable { get; } = TextShape.Portable(ValueNamePattern());

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int PatternTimeout = 1000;

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", Plain, PatternTimeout)]
    private static partial Regex SlugPattern();

    [GeneratedRegex(@"\A[a-z0-9]+([-.][a-z0-9]+)*\z", Plain, PatternTimeout)]
    private static partial Regex RuleIdPattern();

    [GeneratedRegex(@"\A[a-z][a-zA-Z0-9]{0,63}\z", Plain, PatternTimeout)]
    private static partial Regex FactNamePattern();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.\-]{0,79}\z", Plain, PatternTimeout)]
    private static partial Regex ValueNamePattern();

    [GeneratedRegex(@"\A[\p{L}0-9][\p{L}\p{M}0-9 .,'’()&\-]{0,79}\z", Plain, PatternTimeout)]
    private static partial Regex OtherNamePattern();

    [GeneratedRegex(@"\A[A-Za-z0-9.\-]+(~[0-9]+)?(/[A-Za-z0-9.\-]+(~[0-9]+)?)*\z", Plain, PatternTimeout)]
    private static partial Regex ClausePattern();

    [GeneratedRegex(@"\A[a-z0-9]+([-.][a-z0-9]+)*/([0-9]{4}-[0-9]{2}-[0-9]{2}|undated)\.md\z", Plain, PatternTimeout)]
    private static partial Regex ArchiveFilePattern();

    [GeneratedRegex(@"\Ahttps?://[^\s""<>]+\z", Plain, PatternTimeout)]
    private static partial Regex WebAddressPattern();

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+(\.[0-9]+)?(-[0-9A-Za-z.\-]+)?\z", Plain, PatternTimeout)]
    private static partial Regex VersionPattern();
}
