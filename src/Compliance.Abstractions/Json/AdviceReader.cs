namespace Compliance.Json;

/// <summary>Reads back what <see cref="AdviceWriter"/> writes.</summary>
internal static class AdviceReader
{
    public static RemedySearch? Search(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a search for remedies", faults, record => new RemedySearch
    {
        Outcome = record.Word<RemedyOutcome>("outcome"),
        MostChanges = record.Count("mostChanges"),
        Remedies = record.List("remedies", Remedy),
    });

    public static Remedy? Remedy(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a remedy", faults, record => new Remedy
    {
        Changes = record.List("changes", Change),
        Cost = record.Number("cost"),
        Decision = record.Word<Decision>("decision"),
        PossibleDecisions = record.Words<Decision>("possibleDecisions"),
        Duties = record.List("duties", Norm),
        PossibleDuties = record.List("possibleDuties", Norm),
        ExposuresGone = record.List("exposuresGone", Norm),
        ExposuresNew = record.List("exposuresNew", Norm),
    });

    public static FactChange? Change(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a change", faults, record => new FactChange
    {
        Fact = record.Text("fact"),
        From = Known(record.Fact("from")),
        To = record.Fact("to"),
        OrElse = record.List("orElse", (value, bag) => UseCaseReader.Value("orElse", value, bag)),
    });

    public static NormReference? Norm(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a norm", faults, record =>
        new NormReference(record.Text("rule"), record.Text("title")));

    public static InterviewQuestion? Question(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a question", faults, record => new InterviewQuestion
    {
        Fact = record.Text("fact"),
        Type = record.Text("type"),
        Text = record.Text("text"),
        TooBroad = Known(record.Fact("tooBroad")),
        Options = record.List("options", Option),
        Because = record.List("because", Norm),
        PossibleDecisions = record.Words<Decision>("possibleDecisions"),
    });

    public static InterviewOption? Option(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "an option", faults, record =>
        new InterviewOption(record.Fact("value"), record.Text("title")));

    public static InterviewOptions? Options(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "options of an interview", faults, record => new InterviewOptions
    {
        UntilExposuresSettled = record.FlagOrFalse("untilExposuresSettled"),
        AsOf = record.DayOrNull("asOf"),
    });

    public static OfferComparison? Comparison(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "a comparison", faults, record => new OfferComparison
    {
        AsOf = record.Day("asOf"),
        UseCase = record.Object("useCase", VerdictReader.UseCase)!,
        Offers = record.List("offers", Offer),
    });

    public static ComparisonOptions? ComparisonOptions(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "options of a comparison", faults, record => new ComparisonOptions
    {
        Vendors = record.TextsOrNull("vendors"),
        AsOf = record.DayOrNull("asOf"),
        WithRemedies = record.FlagOrFalse("withRemedies"),
    });

    public static ComparedOffer? Offer(JsonValue json, DiagnosticBag faults) => JsonRecord.Read(json, "an offer", faults, record => new ComparedOffer
    {
        Vendor = record.TextOrNull("vendor"),
        Product = record.TextOrNull("product"),
        Plan = record.TextOrNull("plan"),
        IsAsAsked = record.Flag("isAsAsked"),
        Verdict = record.Object("verdict", VerdictReader.Verdict)!,
        Remedy = record.ObjectOrNull("remedy", Remedy),
    });

    /// <summary>Of a fact that may not be known, JSON has null for that, and so have the types.</summary>
    private static FactValue? Known(FactValue value) => value.Kind == FactValueKind.Unknown ? null : value;
}
