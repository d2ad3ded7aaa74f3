using Compliance.Rules.Parsing;

namespace Compliance.Rules.Scenarios;

/// <summary>What scenario files look like.</summary>
internal static class ScenarioShapes
{
    private static readonly TextShape Text = new();
    private static readonly ListShape Names = new(Text, MayBeEmpty: true);

    public static readonly IReadOnlyList<string> Decisions = ["prohibited", "conditional", "permitted", "notAddressed", "undetermined"];

    public static readonly ObjectShape Expectation = new("an expectation", "What the verdict must say. A list names what must be there; an empty one says that nothing may be.",
    [
        new("decision", new WordShape("decision", Decisions), "The decision."),
        new("possible", new ListShape(new WordShape("decision", Decisions)), "All possible decisions, exactly."),
        new("cites", Names, "Clauses that findings cite, as pack/document#clause."),
        new("asks", Names, "Facts asked for."),
        new("exposures", Names, "Exposures, by topic or full rule id."),
        new("assurances", Names, "Assurances, by topic or full rule id."),
        new("obligations", Names, "The customer's open duties, by topic or full rule id."),
        new("applies", Names, "Full ids of rules whose finding has this status."),
        new("mayApply", Names, "Full ids of rules whose finding has this status."),
        new("fulfilled", Names, "Full ids of rules whose finding has this status."),
        new("defeated", Names, "Full ids of rules whose finding has this status."),
        new("absent", Names, "Full ids of rules that give no finding."),
        new("conflicts", Names, "Topics of conflicts."),
        new("gaps", Names, "Full ids of texts not held."),
        new("assumes", Names, "Facts presumed."),
        new("governedBy", Names, "Document versions, as pack/document@date."),
    ]);

    public static readonly ObjectShape Scenario = new("a scenario", "A use case and what its verdict must say.",
    [
        new("name", Text, "A sentence that says what is shown.", Required: true),
        new("useCase", new UseCaseShape(), "The use case.", Required: true),
        new("expect", Expectation, "What the verdict must say.", Required: true),
    ]);

    public static readonly ObjectShape File = new("a scenario file", "Use cases with the verdicts they must have.",
    [
        new("$schema", Text, "The JSON Schema that an editor completes and checks this file with."),
        new("scenarios", new ListShape(Scenario), "The scenarios.", Required: true),
    ]);
}
