namespace Compliance.Json;

/// <summary>
/// Reads verdicts back from the JSON that <see cref="VerdictWriter"/> writes. A property that it does not know is refused: a verdict of which something is left
/// out is another verdict.
/// </summary>
internal static class VerdictReader
{
    public static Verdict? Verdict(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a verdict", faults, record => new Verdict
    {
        Id = record.TextOrNull("id"),
        Decision = record.Word<Decision>("decision"),
        PossibleDecisions = record.Words<Decision>("possibleDecisions"),
        AsOf = record.Day("asOf"),
        UseCase = record.Object("useCase", UseCase)!,
        Findings = record.List("findings", Finding),
        MissingFacts = record.List("missingFacts", MissingFact),
        Assumptions = record.List("assumptions", Assumption),
        Exposures = record.Texts("exposures"),
        Assurances = record.Texts("assurances"),
        Obligations = record.Texts("obligations"),
        Conflicts = record.List("conflicts", Conflict),
        GovernedBy = record.Texts("governedBy"),
        Gaps = record.Texts("gaps"),
        Packs = record.List("packs", Pack),
        Remedies = record.ObjectOrNull("remedies", AdviceReader.Search),
    });

    public static UseCase? UseCase(JsonValue json, DiagnosticBag faults) => UseCaseReader.Read(json, faults)?.UseCase;

    public static Finding? Finding(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a finding", faults, record => new Finding
    {
        Rule = record.Text("rule"),
        Title = record.Text("title"),
        Summary = record.Text("summary"),
        Bearer = record.Word<Bearer>("bearer"),
        Modality = record.Word<Modality>("modality"),
        Topic = record.Text("topic"),
        Status = record.Word<FindingStatus>("status"),
        Fulfilment = record.WordOrNull<Fulfilment>("fulfilment"),
        Standing = record.Flag("standing"),
        Severity = record.Word<Severity>("severity"),
        Because = record.Facts("because", (fact, value) => new KnownFact(fact, value)),
        Missing = record.Texts("missing"),
        DefeatedBy = record.Texts("defeatedBy"),
        Caveats = record.Texts("caveats"),
        Warnings = record.Texts("warnings"),
        Citations = record.List("citations", Citation),
    });

    public static Citation? Citation(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a citation", faults, record => new Citation
    {
        Document = record.Text("document"),
        Title = record.Text("title"),
        Version = record.Day("version"),
        Clause = record.Text("clause"),
        Authority = record.Word<Authority>("authority"),
        Url = record.TextOrNull("url"),
        Excerpt = record.TextOrNull("excerpt"),
    });

    public static MissingFact? MissingFact(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a missing fact", faults, record => new MissingFact
    {
        Fact = record.Text("fact"),
        Type = record.Text("type"),
        Question = record.Text("question"),
        Options = record.List("options", (option, bag) => UseCaseReader.Value("options", option, bag)),
        Affects = record.Texts("affects"),
    });

    public static Assumption? Assumption(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "an assumption", faults, record => new Assumption
    {
        Fact = record.Text("fact"),
        Presumed = record.Fact("presumed"),
        Affects = record.Texts("affects"),
    });

    public static Conflict? Conflict(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a conflict", faults, record => new Conflict
    {
        Bearer = record.Word<Bearer>("bearer"),
        Topic = record.Text("topic"),
        Rules = record.Texts("rules"),
        Prevails = record.TextOrNull("prevails"),
    });

    public static PackReference? Pack(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a pack", faults, record =>
        new PackReference(record.Text("id"), record.Text("version"), record.Text("sha256")));

    public static KnownFact? KnownFact(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a known fact", faults, record =>
        new KnownFact(record.Text("fact"), record.Fact("value")));
}
