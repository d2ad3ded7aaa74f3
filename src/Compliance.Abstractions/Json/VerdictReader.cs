namespace Compliance.Json;

/// <summary>
/// Reads verdicts back from the JSON that <see cref="VerdictWriter"/> writes. A property that it does not know is refused: a verdict of which something is left
/// out is another verdict.
/// </summary>
internal static class VerdictReader
{
    private const string Format = "format";

    public static Verdict? Verdict(JsonValue json, DiagnosticBag faults) =>
        IsOfAnotherFormat(json, faults) ? null : JsonRecord.Read(json, "a verdict", faults, Verdict);

    /// <summary>Whether it is a verdict of which nothing more should be said: all else may mean something else.</summary>
    private static bool IsOfAnotherFormat(JsonValue json, DiagnosticBag faults)
    {
        if (json is not JsonObject owner || owner.Number(Format) is not { } format || format.Value == VerdictJson.Format)
        {
            return false;
        }

        faults.Add(ReadingFaults.OtherVerdictFormat(format.At, format.Value, VerdictJson.Format));
        return true;
    }

    private static Verdict Verdict(JsonRecord record)
    {
        _ = record.Number(Format);
        return new()
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
            PossibleExposures = record.Texts("possibleExposures"),
            Assurances = record.Texts("assurances"),
            Obligations = record.Texts("obligations"),
            Conflicts = record.List("conflicts", Conflict),
            GovernedBy = record.Texts("governedBy"),
            Gaps = record.Texts("gaps"),
            Terms = record.Word<TermsStatus>("terms"),
            TextsNotHeld = record.List("textsNotHeld", TextNotHeld),
            Warnings = record.List("warnings", Warning),
            Packs = record.List("packs", Pack),
            Engine = record.Text("engine"),
            Remedies = record.ObjectOrNull("remedies", AdviceReader.Search),
        };
    }

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
        Role = record.Word<NormRole>("role"),
        Because = record.Facts("because", (fact, value) => new KnownFact(fact, value)),
        Missing = record.Texts("missing"),
        DefeatedBy = record.Texts("defeatedBy"),
        Caveats = record.Texts("caveats"),
        Parameters = record.Facts("parameters", (name, value) => new NormParameter(name, value)),
        Warnings = record.Texts("warnings"),
        Citations = record.List("citations", Citation),
    });

    public static Citation? Citation(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a citation", faults, record => new Citation
    {
        Document = record.Text("document"),
        Title = record.Text("title"),
        Version = record.Day("version"),
        LastSeen = record.DayOrNull("lastSeen"),
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
        Because = record.Facts("because", (fact, value) => new KnownFact(fact, value)),
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

    public static TextNotHeld? TextNotHeld(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a text not held", faults, record =>
        new TextNotHeld(record.Text("id"), record.Text("title"), record.Flag("governing")));

    public static VerdictWarning? Warning(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a warning", faults, record => new VerdictWarning
    {
        Kind = record.Word<VerdictWarningKind>("kind"),
        Document = record.Text("document"),
        LastSeen = record.DayOrNull("lastSeen"),
        Rule = record.TextOrNull("rule"),
        Until = record.DayOrNull("until"),
        Days = record.Count("days"),
    });

    public static NormParameter? Parameter(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a parameter", faults, record =>
        new NormParameter(record.Text("name"), record.Fact("value")));
}
