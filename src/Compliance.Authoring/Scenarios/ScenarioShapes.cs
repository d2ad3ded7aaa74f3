using Compliance.Json;
using Compliance.Rules.Parsing;

namespace Compliance.Authoring.Scenarios;

/// <summary>What scenario files look like.</summary>
internal static class ScenarioShapes
{
    private const string DayMeaning = "The day asked about; the innermost one given wins, and without any it is today.";

    private static readonly TextShape Text = new();
    private static readonly ListShape Names = new(Text, MayBeEmpty: true);
    private static readonly UseCaseShape Facts = new();

    public static readonly IReadOnlyList<string> Decisions = Words<Decision>.All;

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
        new("asOf", new DateShape(), DayMeaning),
        new("useCase", Facts, "The use case; its facts win over the file's defaults.", Required: true),
        new("expect", Expectation, "What the verdict must say.", Required: true),
    ]);

    public static readonly ObjectShape Row = new("a row of a table", "A scenario that differs from the table's base in a few facts.",
    [
        new("name", Text, "What is shown; the table's name goes before it. Without one, the changed facts are the name."),
        new("asOf", new DateShape(), DayMeaning),
        new("with", Facts, "The facts that differ or are added; null makes one unknown."),
        new("without", new ListShape(Text), "Facts of the base that are left out, so that their presumptions hold."),
        new("expect", Expectation, "What the verdict must say; wins, name by name, over what the table expects of every row."),
    ]);

    public static readonly ObjectShape Table = new("a table of scenarios", "One base and many variations.",
    [
        new("name", Text, "What the table shows.", Required: true),
        new("asOf", new DateShape(), DayMeaning),
        new("base", Facts, "The facts that all rows share; they win over the file's defaults."),
        new("expect", Expectation, "What the verdict of every row must say."),
        new("rows", new ListShape(Row), "The variations.", Required: true),
    ]);

    public static readonly ObjectShape Matrix = new("a matrix of decisions", "Every combination of a few facts' values with its decision: a row for each combination of the facts that go down, a column for each value of the one that goes across.",
    [
        new("name", Text, "What the matrix shows.", Required: true),
        new("asOf", new DateShape(), DayMeaning),
        new("base", Facts, "The facts that all cells share; they win over the file's defaults."),
        new("expect", Expectation, "What else the verdict of every cell must say."),
        new("across", new MapShape(new ListShape(new CellShape()), "an object of one fact with the values at the head of the columns"), "The fact that goes across, with the values at the head of the columns.", Required: true),
        new("down", new ListShape(Text), "The facts whose values stand at the start of each row.", Required: true),
        new("rows", new ListShape(new ListShape(new CellShape())), "The rows: a value for each fact of \"down\", then a decision for each value of \"across\"; null leaves a cell out.", Required: true),
    ]);

    public static readonly ObjectShape File = new("a scenario file", "Use cases with the verdicts they must have.",
    [
        new("$schema", Text, "The JSON Schema that an editor completes and checks this file with."),
        new("asOf", new DateShape(), DayMeaning),
        new("defaults", Facts, "Facts that every scenario of the file has unless it gives its own."),
        new("scenarios", new ListShape(Scenario), "Scenarios, each with its use case."),
        new("tables", new ListShape(Table), "Scenarios that share a base."),
        new("matrices", new ListShape(Matrix), "Scenarios as a grid of decisions."),
    ])
    {
        RequiredTogether = [["scenarios"], ["tables"], ["matrices"]],
    };
}
