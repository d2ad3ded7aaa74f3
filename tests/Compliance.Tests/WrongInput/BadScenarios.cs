namespace Compliance.Tests.WrongInput;

/// <summary>Scenario files, beside sound packs.</summary>
internal static class BadScenarios
{
    public static IEnumerable<BadInput> All =>
    [
        Bad.Scenarios("a file without scenarios", "CR009", """▶{ "$schema": "s" }"""),
        Bad.Scenarios("no scenarios", "CR014", """{ "scenarios": ▶[] }"""),
        Bad.Scenarios("scenarios at the root", "CR008", """▶[]"""),
        Bad.Scenarios("an unknown property", "CR007", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": {}, ▶"expects": {} } ] }""", "expect"),
        Bad.Scenarios("a scenario without a name", "CR009", """{ "scenarios": [ ▶{ "useCase": {}, "expect": {} } ] }"""),
        Bad.Scenarios("a scenario without a use case", "CR009", """{ "scenarios": [ ▶{ "name": "n", "expect": {} } ] }"""),
        Bad.Scenarios("a use case that is an array", "CR106", """{ "scenarios": [ { "name": "n", "useCase": ▶[], "expect": {} } ] }"""),
        Bad.Scenarios("an unknown decision", "CR012", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { "decision": ▶"prohibitted" } } ] }""", "prohibited"),
        Bad.Scenarios("an unknown expectation", "CR007", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { ▶"ask": [] } } ] }""", "asks"),
        Bad.Scenarios("an expectation that is a string", "CR008", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { "cites": ▶"demo/terms#1" } } ] }"""),
        Bad.Scenarios("a number among names", "CR008", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { "asks": [ ▶1 ] } } ] }"""),
        Bad.Scenarios("no possible decision", "CR014", """{ "scenarios": [ { "name": "n", "useCase": {}, "expect": { "possible": ▶[] } } ] }"""),
        Bad.Scenarios("an unknown fact in a use case", "CR101", """{ "scenarios": [ { "name": "n", "useCase": { ▶"teir": "free" }, "expect": {} } ] }""", "tier"),
        Bad.Scenarios("an unknown value in a use case", "CR102", """{ "scenarios": [ { "name": "n", "useCase": { "tier": ▶"fre" }, "expect": {} } ] }""", "free"),
        Bad.Scenarios("a bad day in a use case", "CR011", """{ "scenarios": [ { "name": "n", "useCase": { "asOf": ▶"2026-02-30" }, "expect": {} } ] }"""),
        Bad.Scenarios("a comment", "CR005", "{ ▶// none\n \"scenarios\": [] }"),
    ];
}
