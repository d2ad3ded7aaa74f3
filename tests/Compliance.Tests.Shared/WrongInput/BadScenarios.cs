namespace Compliance.Tests.WrongInput;

/// <summary>Scenario files, beside sound packs.</summary>
internal static class BadScenarios
{
    public static IEnumerable<BadInput> All =>
    [
        Bad.Scenarios("a file without scenarios", "CR009", """▶{ "$schema": "s" }"""),
        Bad.Scenarios("no scenarios", "CR014", """{ "scenarios": ▶[] }"""),
        Bad.Scenarios("scenarios at the root", "CR008", """▶[]"""),
        Bad.Scenarios("an unknown property", "CR007", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { "decision": "permitted" }, ▶"expects": {} } ] }""", "expect"),
        Bad.Scenarios("a table among scenarios", "CR412", """{ "scenarios": [ ▶{ "name": "t", "base": { "tier": "free" }, "expect": { "asks": [] }, "rows": [ { "with": { "userAge": 20 }, "expect": { "decision": "permitted" } }, { "with": { "userAge": 10 } } ] } ] }"""),
        Bad.Scenarios("a matrix among scenarios", "CR412", """{ "scenarios": [ ▶{ "name": "m", "base": {}, "across": { "tier": [ "free" ] }, "down": [ "userAge" ], "rows": [ [ 20, "permitted" ], [ 10, null ] ] } ] }"""),
        Bad.Scenarios("a matrix among tables", "CR412", """{ "tables": [ ▶{ "name": "m", "across": { "tier": [ "free" ] }, "down": [ "userAge" ], "rows": [ [ 20, "permitted" ] ] } ] }"""),
        Bad.Scenarios("a table among matrices", "CR412", """{ "matrices": [ ▶{ "name": "t", "rows": [ { "with": { "userAge": 20 } } ] } ] }"""),
        Bad.Scenarios("a scenario among tables", "CR412", $$"""{ "tables": [ ▶{{Sound("a")}} ], "scenarios": [ {{Sound("b")}} ] }"""),
        Bad.Scenarios("tables inside a scenario", "CR412", """{ "scenarios": [ { "name": "n", ▶"tables": [ { "name": "t", "rows": [] } ] } ] }"""),
        Bad.Scenarios("a table that is the whole file", "CR412 CR412", """{ ▶"base": { "tier": "free" }, ▶"rows": [ { "with": {}, "expect": { "decision": "permitted" } } ] }"""),
        Bad.Scenarios("a scenario without a name", "CR009", """{ "scenarios": [ ▶{ "useCase": {}, "expect": { "decision": "permitted" } } ] }"""),
        Bad.Scenarios("a scenario without a use case", "CR009", """{ "scenarios": [ ▶{ "name": "n", "expect": { "decision": "permitted" } } ] }"""),
        Bad.Scenarios("a use case that is an array", "CR106", """{ "scenarios": [ { "name": "n", "useCase": ▶[], "expect": { "decision": "permitted" } } ] }"""),
        Bad.Scenarios("an unknown decision", "CR012", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { "decision": ▶"prohibitted" } } ] }""", "prohibited"),
        Bad.Scenarios("an unknown expectation", "CR007", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { ▶"ask": [] } } ] }""", "asks"),
        Bad.Scenarios("an expectation that is a string", "CR008", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { "cites": ▶"demo/terms#1" } } ] }"""),
        Bad.Scenarios("a number among names", "CR008", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { "asks": [ ▶1 ] } } ] }"""),
        Bad.Scenarios("no possible decision", "CR014", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { "possible": ▶[] } } ] }"""),
        Bad.Scenarios("an unknown fact in a use case", "CR101", """{ "scenarios": [ { "name": "n", "useCase": { ▶"teir": "free" }, "expect": { "decision": "permitted" } } ] }""", "tier"),
        Bad.Scenarios("an unknown value in a use case", "CR102", """{ "scenarios": [ { "name": "n", "useCase": { "tier": ▶"fre" }, "expect": { "decision": "permitted" } } ] }""", "free"),
        Bad.Scenarios("a bad day in a use case", "CR011", """{ "scenarios": [ { "name": "n", "useCase": { "asOf": ▶"2026-02-30" }, "expect": { "decision": "permitted" } } ] }"""),
        Bad.Scenarios("an expectation of nothing", "CR014", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": ▶{} } ] }"""),
        Bad.Scenarios("two scenarios of one name", "CR401", $$"""{ "scenarios": [ {{Sound("n")}}, ▶{{Sound("n")}} ] }"""),
        Bad.Scenarios("a day beside the facts and among them", "CR402", """{ "scenarios": [ { "name": "n", "asOf": "2026-01-01", "useCase": { ▶"asOf": "2026-02-01" }, "expect": { "decision": "permitted" } } ] }"""),
        Bad.Scenarios("an unknown fact among the defaults, reported once", "CR101", $$"""{ "defaults": { ▶"teir": "free" }, "scenarios": [ {{Sound("a")}}, {{Sound("b")}} ] }""", "tier"),
        Bad.Scenarios("defaults that are an array", "CR106", $$"""{ "defaults": ▶[], "scenarios": [ {{Sound("a")}} ] }"""),
        Bad.Scenarios("a bad day of a file", "CR011", $$"""{ "asOf": ▶"2026-13-01", "scenarios": [ {{Sound("a")}} ] }"""),
        Bad.Scenarios("an unknown rule that is to be absent", "CR407", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { "absent": [ ▶"demo/sond" ] } } ] }""", "demo/sound"),
        Bad.Scenarios("an unknown fact to be asked", "CR407", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { "asks": [ ▶"teir" ] } } ] }""", "tier"),
        Bad.Scenarios("a clause that no rule cites", "CR407", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { "cites": [ ▶"demo/terms#77/b" ] } } ] }"""),
        Bad.Scenarios("a table without rows", "CR009", """{ "tables": [ ▶{ "name": "t" } ] }"""),
        Bad.Scenarios("a row that expects nothing", "CR014", """{ "tables": [ { "name": "t", "rows": [ ▶{ "with": { "tier": "free" } } ] } ] }"""),
        Bad.Scenarios("rows that are the same", "CR401", """{ "tables": [ { "name": "t", "expect": { "asks": [] }, "rows": [ { "with": { "tier": "free" } }, ▶{ "with": { "tier": "free" } } ] } ] }"""),
        Bad.Scenarios("a row without a fact that the base does not give", "CR406", """{ "tables": [ { "name": "t", "base": { "tier": "free" }, "expect": { "asks": [] }, "rows": [ { "without": [ "tier", ▶"userAge" ] } ] } ] }"""),
        Bad.Scenarios("an unknown property of a row", "CR007", """{ "tables": [ { "name": "t", "expect": { "asks": [] }, "rows": [ { ▶"wiht": { "tier": "free" } } ] } ] }""", "with"),
        Matrix("a row of a matrix that is too short", "CR403", """ "across": { "tier": [ "free", "api-paid" ] }, "down": [ "userAge" ], "rows": [ [ 12, "permitted", "permitted" ], ▶[ 13, "permitted" ] ] """),
        Matrix("a matrix of two facts across", "CR404", """ "across": ▶{ "tier": [ "free" ], "userAge": [ 1 ] }, "down": [ "dpaSigned" ], "rows": [ [ true, "permitted" ] ] """),
        Matrix("a fact down and across", "CR405", """ "across": { "tier": [ "free" ] }, "down": [ "userAge", ▶"tier" ], "rows": [ [ 1, "free", "permitted" ] ] """),
        Matrix("an unknown decision in a cell", "CR012", """ "across": { "tier": [ "free" ] }, "down": [ "userAge" ], "rows": [ [ 1, ▶"permited" ] ] """, "permitted"),
        Matrix("a number for a decision", "CR008", """ "across": { "tier": [ "free" ] }, "down": [ "userAge" ], "rows": [ [ 1, ▶2 ] ] """),
        Matrix("an object for a cell", "CR008", """ "across": { "tier": [ "free" ] }, "down": [ "userAge" ], "rows": [ [ ▶{}, null ] ] """),
        Matrix("an unknown fact down", "CR101", """ "across": { "tier": [ "free" ] }, "down": [ ▶"userAeg" ], "rows": [ [ 1, "permitted" ], [ 2, "permitted" ] ] """, "userAge"),
        Matrix("an unknown value across, reported once", "CR102", """ "across": { "tier": [ ▶"fre" ] }, "down": [ "userAge" ], "rows": [ [ 1, "permitted" ], [ 2, "permitted" ] ] """, "free"),
        Matrix("two rows of one combination", "CR401", """ "across": { "tier": [ "free" ] }, "down": [ "userAge" ], "rows": [ [ 1, "permitted" ], [ 1, ▶"prohibited" ] ] """),
        Matrix("a matrix without columns", "CR014", """ "across": { "tier": ▶[] }, "down": [ "userAge" ], "rows": [ [ 1 ] ] """),
        Bad.Setup("a folder without scenario files", [new("CR408", "empty", 0, 0)], folder => Directory.CreateDirectory(Path.Combine(folder, "empty"))) with
        {
            Door = Door.Scenarios, Target = "empty",
        },
        Bad.Setup("a scenario file that is not there", [new("CR001", "none.scenarios.json", 0, 0)], _ => { }) with { Door = Door.Scenarios, Target = "none.scenarios.json" },
        Bad.Scenarios("a comment", "CR005", "{ ▶// none\n \"scenarios\": [] }"),
    ];

    private static string Sound(string name) => $$"""{ "name": "{{name}}", "useCase": {}, "expect": { "decision": "notAddressed" } }""";

    private static BadInput Matrix(string name, string codes, string content, string? nearest = null) =>
        Bad.Scenarios(name, codes, $$"""{ "matrices": [ { "name": "m", {{content}} } ] }""", nearest);
}
