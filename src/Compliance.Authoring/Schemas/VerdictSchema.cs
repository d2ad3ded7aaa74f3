using Newtonsoft.Json.Linq;

namespace Compliance.Authoring.Schemas;

/// <summary>
/// The schema of verdicts, for those who read them: programs in other languages, stores, gateways. It lets properties through that it does not list, for later
/// versions may add some; the library's own reader, which must give back the same verdict, does not. Immutable.
/// </summary>
internal static class VerdictSchema
{
    private const string Finding = "finding";
    private const string Citation = "citation";
    private const string UseCase = "use-case";
    private const string Value = "fact-value";
    private const string Decision = "decision";
    private const string Norms = "norms";
    private const string Remedy = "remedy";

    /// <summary>The whole schema.</summary>
    public static JObject Write()
    {
        var schema = new JObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = "A verdict" };
        schema.Merge(VerdictObject());
        schema["definitions"] = new JObject
        {
            [Citation] = CitationObject(),
            [Decision] = Word<Decision>(),
            [Value] = FactValue(),
            [Finding] = FindingObject(),
            [Norms] = Array(Object("A norm.", ("rule", Said("Its full id, pack/rule.", Text())), ("title", Said("It in a few words.", Text())))),
            [Remedy] = RemedyObject(),
            [UseCase] = UseCaseObject(),
        };
        return schema;
    }

    private static JObject VerdictObject() => Object(
        "Whether a use of an AI product is allowed on a day, why, by which clauses, and what is still to be asked. Later versions may add properties.",
        ("format", Said("The format of this JSON; another number means that what is here means something else.", new JObject { ["enum"] = new JArray(VerdictJson.Format) })),
        ("id", Said("The use case's id as given; null when it had none.", Text(orNull: true))),
        ("decision", Said("What the norms say; undetermined when more than one decision is possible.", Ref(Decision))),
        ("possibleDecisions", Said("Every decision that the facts not given leave open; never empty.", Array(Ref(Decision), least: 1))),
        ("asOf", Said("The day asked about.", Day())),
        ("useCase", Said("The use case as given.", Ref(UseCase))),
        ("findings", Said("The norms that bear on it: applying first, then those that may apply, fulfilled, defeated; customer before vendor; graver first.", Array(Ref(Finding)))),
        ("missingFacts", Said("What to ask, the question that most customer norms turn on first.", Array(MissingFact()))),
        ("assumptions", Said("The presumptions that mattered.", Array(Assumption()))),
        ("exposures", Said("Ids of applying permissions of the vendor: what it may do with the customer's data or to the customer.", Array(Text()))),
        ("possibleExposures", Said("Ids of permissions of the vendor that may apply, as facts are not known.", Array(Text()))),
        ("assurances", Said("Ids of applying obligations and prohibitions of the vendor: what the customer may count on.", Array(Text()))),
        ("obligations", Said("Ids of applying, unfulfilled obligations of the customer, standing ones included.", Array(Text()))),
        ("conflicts", Said("Applying norms that contradict each other.", Array(Conflict()))),
        ("governedBy", Said("The document versions in force that govern or may govern the use, as pack/document@date.", Array(Text()))),
        ("gaps", Said("Ids of texts not held that may govern the use; VENDOR/* stands for a vendor without a pack.", Array(Text()))),
        ("terms", Said("Whether the texts that decide the use are held; what is not held is never taken for silence.", Word<TermsStatus>())),
        ("textsNotHeld", Said("The texts of gaps, with their titles.", Array(TextNotHeld()))),
        ("warnings", Said("Reasons to look again before relying on the verdict; they change no decision.", Array(Warning()))),
        ("packs", Said("The packs that the verdict was made with.", Array(Pack()))),
        ("engine", Said("The version of the engine that gave the verdict.", Text())))
        .With("remedies", Said("What to change for a better verdict; there only where it was asked for.", Search()));

    private static JObject FindingObject() => Object(
        "A norm that applies, may apply, is fulfilled or is defeated, with why and by which clauses.",
        ("rule", Said("The norm's full id, pack/rule.", Text())),
        ("title", Said("The norm in a few words.", Text())),
        ("summary", Said("The norm in a plain sentence; empty when the pack gives none.", Text())),
        ("bearer", Said("Who is bound or entitled.", Word<Bearer>())),
        ("modality", Said("What the norm does to the act it speaks of.", Word<Modality>())),
        ("topic", Said("The provision the norm speaks to.", Text())),
        ("status", Said("How the norm stands to the use case.", Word<FindingStatus>())),
        ("fulfilment", Said("Of obligations: whether the duty is met.", OrNull(Word<Fulfilment>()))),
        ("standing", Said("Of obligations: a lasting duty, listed but never a condition of the use.", Flag())),
        ("severity", Said("How much is at stake.", Word<Severity>())),
        ("role", Said("What the norm is to the customer.", Word<NormRole>())),
        ("because", Said("The given facts that the status rests on.", Facts())),
        ("missing", Said("The facts whose answer decides the status or the fulfilment.", Array(Text()))),
        ("defeatedBy", Said("Ids of the norms that defeat this one.", Array(Text()))),
        ("caveats", Said("Reservations that hold or may hold here.", Array(Text()))),
        ("parameters", Said("The quantities that the norm states.", Facts())),
        ("warnings", Said("Reasons to look again before relying on it.", Array(Text()))),
        ("citations", Said("The clauses in force on the day.", Array(Ref(Citation), least: 1))));

    private static JObject CitationObject() => Object(
        "The clause of a dated version of a document that a finding rests on.",
        ("document", Said("The document's full id, pack/document.", Text())),
        ("title", Said("The document's title.", Text())),
        ("version", Said("The effective date of the version in force on the day asked about.", Day())),
        ("lastSeen", Said("The last day on which that version was found in force; null when the pack does not say.", OrNull(Day()))),
        ("clause", Said("The clause's id in that version.", Text())),
        ("authority", Said("Whether the document is the binding text or somebody's account of it.", Word<Authority>())),
        ("url", Said("A link to the passage; null when the pack gives no address.", Text(orNull: true))),
        ("excerpt", Said("The passage itself, from an archive the caller supplies; null without one.", Text(orNull: true))));

    private static JObject MissingFact() => Object(
        "A fact to ask for.",
        ("fact", Said("The fact's name.", Text())),
        ("type", Said("The fact's type: enum, set, boolean, number or region.", Text())),
        ("question", Said("The question to put to a person.", Text())),
        ("options", Said("The answers to choose from; empty where the answer is open.", Array(Ref(Value)))),
        ("affects", Said("Ids of the norms that turn on it.", Array(Text()))));

    private static JObject Assumption() => Object(
        "A fact not given, whose presumed value settles norms that would else be unknown.",
        ("fact", Said("The fact's name.", Text())),
        ("presumed", Said("The value presumed.", Ref(Value))),
        ("because", Said("The facts that the presumption itself follows from.", Facts())),
        ("affects", Said("Ids of the norms that it settles.", Array(Text()))));

    private static JObject Conflict() => Object(
        "Two applying norms of one bearer and topic that cannot both be followed.",
        ("bearer", Said("Whom both norms bind or entitle.", Word<Bearer>())),
        ("topic", Said("The provision both speak to.", Text())),
        ("rules", Said("The ids of the two norms.", Array(Text()))),
        ("prevails", Said("The id of the norm that the verdict follows; null where neither side is safer.", Text(orNull: true))));

    private static JObject TextNotHeld() => Object(
        "A text that may govern the use and that no pack holds.",
        ("id", Said("Its full id.", Text())),
        ("title", Said("What the text is, in words.", Text())),
        ("governing", Said("Whether it is the text that decides such uses.", Flag())));

    private static JObject Warning() => Object(
        "A reason to look again.",
        ("kind", Said("What kind of reason.", Word<VerdictWarningKind>())),
        ("document", Said("The document's full id; of a rule that ends, the first that it rests on.", Text())),
        ("days", Said("Days between last seen and the day asked about, or between that and the end.", Whole())))
        .With("lastSeen", Said("Of a stale text: the last day on which the version in force was found in force, or checked.", Day()))
        .With("rule", Said("Of a rule that ends: its full id.", Text()))
        .With("until", Said("Of a rule that ends: the first day on which it binds no longer.", Day()));

    private static JObject Pack() => Object(
        "A rule pack.",
        ("id", Said("The pack's id.", Text())),
        ("version", Said("The pack's version.", Text())),
        ("sha256", Said("SHA-256 of the pack's files.", new JObject { ["type"] = "string", ["pattern"] = "^[0-9a-f]{64}$" })));

    private static JObject Search() => Object(
        "What came of looking for remedies.",
        ("outcome", Said("Whether anything was to be remedied, and whether anything was found.", Word<RemedyOutcome>())),
        ("mostChanges", Said("The most facts changed at once.", Whole())),
        ("remedies", Said("Fewest changes first, then cheapest, then best decision.", Array(Ref(Remedy)))));

    private static JObject RemedyObject() => Object(
        "A smallest set of changes that makes the verdict better, and what follows from it.",
        ("changes", Said("The changes; all of them are needed.", Array(Change(), least: 1))),
        ("cost", Said("A measure to compare by, in no unit.", new JObject { ["type"] = "number" })),
        ("decision", Said("The decision once the changes are made.", Ref(Decision))),
        ("possibleDecisions", Said("Every decision that is then possible.", Array(Ref(Decision), least: 1))),
        ("duties", Said("The customer's duties that are then surely open.", Ref(Norms))),
        ("possibleDuties", Said("The duties that may then be open.", Ref(Norms))),
        ("exposuresGone", Said("What the vendor may do now and then surely may not.", Ref(Norms))),
        ("exposuresNew", Said("What the vendor surely may not do now and then may: the price of the remedy.", Ref(Norms))));

    private static JObject Change() => Object(
        "A fact that the customer controls, and what to make of it.",
        ("fact", Said("The fact's name.", Text())),
        ("from", Said("Its value now; null when it is not known.", Ref(Value))),
        ("to", Said("The value to give it.", Ref(Value))),
        ("orElse", Said("Other values that do as well.", Array(Ref(Value)))));

    private static JObject UseCaseObject() => new()
    {
        ["description"] = "Facts of a use of an AI product, one property each; null says that a fact is not known.",
        ["type"] = "object",
        ["properties"] = new JObject { ["id"] = Text(orNull: true), ["note"] = Text(orNull: true), ["asOf"] = OrNull(Day()) },
        ["additionalProperties"] = Ref(Value),
    };

    private static JObject FactValue() => new()
    {
        ["description"] = "A name, a set of names, true or false, a number, or null: not known.",
        ["type"] = new JArray("string", "boolean", "number", "array", "null"),
        ["items"] = Text(),
    };

    private static JObject Facts() => new() { ["type"] = "object", ["additionalProperties"] = Ref(Value) };

    private static JObject Object(string description, params (string Name, JObject Schema)[] properties) => new()
    {
        ["description"] = description,
        ["type"] = "object",
        ["required"] = new JArray(properties.Select(property => property.Name)),
        ["properties"] = new JObject(properties.Select(property => new JProperty(property.Name, property.Schema))),
    };

    private static JObject Said(string description, JObject schema)
    {
        var said = new JObject { ["description"] = description };

        // Beside a reference, draft-07 ignores everything.
        said.Merge(schema.ContainsKey("$ref") ? new JObject { ["allOf"] = new JArray(schema) } : schema);
        return said;
    }

    private static JObject With(this JObject schema, string name, JObject property)
    {
        ((JObject)schema["properties"]!)[name] = property;
        return schema;
    }

    private static JObject Array(JObject items, int least = 0)
    {
        var array = new JObject { ["type"] = "array", ["items"] = items };
        if (least > 0)
        {
            array["minItems"] = least;
        }

        return array;
    }

    private static JObject Word<T>()
        where T : struct, Enum => new() { ["enum"] = new JArray(Words<T>.All) };

    private static JObject Text(bool orNull = false) => new() { ["type"] = orNull ? new JArray("string", "null") : "string" };

    private static JObject Flag() => new() { ["type"] = "boolean" };

    private static JObject Whole() => new() { ["type"] = "integer", ["minimum"] = 0 };

    private static JObject Day() => SchemaWriter.Date();

    private static JObject OrNull(JObject schema) => new() { ["anyOf"] = new JArray(schema, new JObject { ["type"] = "null" }) };

    private static JObject Ref(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };
}
