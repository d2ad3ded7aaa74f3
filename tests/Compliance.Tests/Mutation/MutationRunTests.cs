using System.Globalization;
using System.Text;
using Compliance.Authoring.Interpretation;
using Compliance.Authoring.Mutation;
using Compliance.Authoring.Scenarios;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;
using Compliance.Tests.Analysis;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Tests.Mutation;

public sealed class MutationRunTests
{
    private static readonly DateOnly Now = new(2026, 1, 15);

    private static readonly string[] Names =
    [
        "decision", "possible", "cites", "asks", "exposures", "assurances", "obligations", "applies", "mayApply", "fulfilled", "defeated", "conflicts", "gaps", "assumes", "governedBy",
    ];

    private static readonly RuleSet House = Case.Parse("""
        { "vocabulary": { "facts": [
            { "name": "age", "type": "number" }, { "name": "agreed", "type": "boolean" }, { "name": "told", "type": "boolean" },
            { "name": "plan", "type": "enum", "values": [ { "name": "free" }, { "name": "paid", "narrower": [ { "name": "team" }, { "name": "solo" } ] } ] } ] },
          "packs": [ { "id": "house", "version": "1.0.0", "format": 2, "layer": "regulation",
            "documents": [ { "id": "policy", "title": "T", "authority": "primary", "versions": [ { "effective": "2025-01-01" }, { "effective": "2026-01-01" } ] } ],
            "rules": [
              { "id": "minors", "title": "M", "bearer": "customer", "modality": "prohibition", "topic": "t",
                "when": { "age": { "lt": 18 }, "plan": "team" }, "unless": { "agreed": true }, "cites": [ { "document": "policy", "clause": "1" } ] },
              { "id": "notice", "title": "N", "bearer": "customer", "modality": "obligation", "topic": "u", "when": { "plan": [ "free", "team" ] }, "fulfilledWhen": { "told": true },
                "cites": [ { "document": "policy", "clause": { "2026-01-01": "2" } } ] },
              { "id": "trial", "title": "P", "bearer": "customer", "modality": "permission", "topic": "v", "when": { "plan": "free", "age": 17 }, "overrides": [ "notice" ],
                "cites": [ { "document": "policy", "clause": "3" } ] } ] } ] }
        """).Rules;

    /// <summary>Every slip that there is, each once, with the line of what it changes.</summary>
    [Fact]
    public void Mutants_OfAPack_AreTheLikelySlips() =>
        MutationRun.Mutants(House).Select(mutant => $"{mutant.Subject}: {mutant.Change}").Should().BeEquivalentTo(
        [
            "house/policy: in force from 2024-12-31, not 2025-01-01", "house/policy: in force from 2025-01-02, not 2025-01-01",
            "house/policy: in force from 2025-12-31, not 2026-01-01", "house/policy: in force from 2026-01-02, not 2026-01-01",
            "house/minors: the rule left out", "house/minors: permission instead of prohibition",
            "house/minors: without \"age is less than 18\"", "house/minors: age is less than 17 instead of less than 18", "house/minors: age is less than 19 instead of less than 18",
            "house/minors: without \"plan is team\"", "house/minors: plan: \"paid\" instead of \"team\"", "house/minors: plan with \"solo\" too",
            "house/minors: without its exception", "house/minors: exception: agreed is false instead of true",
            "house/minors: cites from 2026-01-01 on, not from 2025-01-01", "house/minors: cites until 2026-01-01",
            "house/notice: the rule left out", "house/notice: permission instead of obligation", "house/notice: standing", "house/notice: fulfilled by anything",
            "house/notice: fulfilled: without \"told is true\"", "house/notice: fulfilled: told is false instead of true",
            "house/notice: without \"plan is free or team\"", "house/notice: plan without \"free\"", "house/notice: plan without \"team\"",
            "house/notice: plan: \"paid\" instead of \"team\"", "house/notice: plan with \"solo\" too", "house/notice: cites from 2025-01-01 on, not from 2026-01-01",
            "house/trial: the rule left out", "house/trial: prohibition instead of permission", "house/trial: does not override house/notice",
            "house/trial: without \"plan is free\"", "house/trial: plan with \"paid\" too",
            "house/trial: without \"age is 17\"", "house/trial: age is 16 instead of 17", "house/trial: age is 18 instead of 17",
            "house/trial: cites from 2026-01-01 on, not from 2025-01-01", "house/trial: cites until 2026-01-01",
        ]);

    /// <summary>One scenario, and what it notices.</summary>
    [Theory]
    [InlineData("{ 'age': 17, 'plan': 'team', 'agreed': false }", "{ 'applies': ['house/minors'] }",
        "the rule left out; age is less than 17 instead of less than 18; exception: agreed is false instead of true; cites until 2026-01-01")]
    [InlineData("{ 'age': 18, 'plan': 'team', 'agreed': false }", "{ 'absent': ['house/minors'] }",
        "without \"age is less than 18\"; age is less than 19 instead of less than 18")]
    [InlineData("{ 'age': 12, 'plan': 'solo', 'agreed': false }", "{ 'absent': ['house/minors'] }",
        "without \"plan is team\"; plan: \"paid\" instead of \"team\"; plan with \"solo\" too")]
    [InlineData("{ 'age': 12, 'plan': 'team', 'agreed': true }", "{ 'absent': ['house/minors'] }", "without its exception; exception: agreed is false instead of true")]
    [InlineData("{ 'age': 12, 'plan': 'team', 'agreed': false }", "{ 'decision': 'prohibited' }",
        "the rule left out; permission instead of prohibition; exception: agreed is false instead of true; cites until 2026-01-01")]
    [InlineData("{ 'plan': 'team', 'agreed': true, 'told': true }", "{ 'asks': [] }", "without its exception; exception: agreed is false instead of true")]
    public void Try_AScenario_NoticesWhatItExpects(string useCase, string expectation, string noticed)
    {
        var scenarios = Bind(House, $$"""{ "scenarios": [ { "name": "s", "asOf": "2026-01-15", "useCase": {{useCase.Replace('\'', '"')}}, "expect": {{expectation.Replace('\'', '"')}} } ] }""");
        var report = MutationRun.Run(MutationRun.Mutants(House), House, scenarios, TimeProvider.System);

        report.Results.Where(result => result.Mutant.Subject == "house/minors" && result.Outcome == MutantOutcome.Killed).Select(result => result.Mutant.Change)
            .Should().BeEquivalentTo(noticed.Split("; "));
    }

    /// <summary>The short way, by states of rules, kills exactly what running every scenario against the mutated rules kills.</summary>
    [Fact]
    public void Try_RandomPacks_KillsWhatAFullRunKills() => Property.Check(25, drawn =>
    {
        var scenarios = Scenarios(drawn.Rules);
        return [.. Run(drawn.Rules, scenarios).SelectMany(result => MutantAgreement.Misjudged(result, drawn.Rules, scenarios))];
    });

    /// <summary>What is said to be equivalent gives the same verdict on every fully described use case; a killer kills.</summary>
    [Fact]
    public void Try_SmallRandomPacks_ProvesEquivalenceAndWritesKillers() => Property.Check(20, drawn =>
    {
        // Of documents whose scope turns on what rules conclude, mutation does not yet follow the rules.
        if (drawn.Rules.Packs.SelectMany(pack => pack.Documents).SelectMany(document => document.Versions).Any(version => version.Scope.Facts.Any(fact => fact.IsDerived)))
        {
            return [];
        }

        var useCases = SmallCase.All(drawn.Rules);
        var right = Engine.Of(drawn.Rules);
        return
        [
            .. from result in Run(drawn.Rules, [])
               where result.Outcome is MutantOutcome.Equivalent or MutantOutcome.Survived
               let mutated = MutatedRules.Of(drawn.Rules, result.Mutant)!
               let wrong = Engine.Of(mutated)
               where result.Outcome == MutantOutcome.Equivalent
                   ? Days(drawn.Rules).Concat(Days(mutated)).Distinct().Any(day => useCases.Any(useCase => Differ(right.Evaluate(useCase, day), wrong.Evaluate(useCase, day))))
                   : result.Killer is { } killer && !Kills(killer, drawn.Rules, mutated)
               select $"{result.Mutant.Subject}: {result.Mutant.Change}: {result.Outcome} {result.Killer}",
        ];
    }, SmallCase.Arbitrary);

    [Fact]
    public void Run_Stopped_GivesNoReport()
    {
        var run = () => MutationRun.Run(MutationRun.Mutants(House), House, [], TimeProvider.System, stop: new CancellationToken(canceled: true));

        run.Should().Throw<OperationCanceledException>();
    }

    /// <summary>A document's scope, and that of a version of its own, each with its slips; the vendor of the pack is no slip of the document.</summary>
    [Fact]
    public void Mutants_OfScopes_AreOfThoseThatFilesHold()
    {
        var rules = Case.Parse("""
            { "vocabulary": { "facts": [ { "name": "plan", "type": "enum", "values": [ { "name": "free" }, { "name": "paid" } ] }, { "name": "here", "type": "boolean" } ] },
              "packs": [ { "id": "house", "version": "1.0.0", "format": 2, "layer": "regulation",
                "documents": [ { "id": "policy", "title": "T", "authority": "primary", "scope": { "here": true },
                  "versions": [ { "effective": "2025-01-01" }, { "effective": "2025-06-01" }, { "effective": "2026-01-01", "scope": { "plan": "free" } } ] } ] } ] }
            """).Rules;

        MutationRun.Mutants(rules).Where(mutant => mutant.Kind == MutationKind.Scope).Select(mutant => mutant.Change).Should().BeEquivalentTo(
        [
            "scope of 2025-01-01, 2025-06-01: without \"here is true\"", "scope of 2025-01-01, 2025-06-01: here is false instead of true",
            "scope of 2026-01-01: without \"plan is free\"", "scope of 2026-01-01: plan with \"paid\" too",
        ]);
    }

    /// <summary>What prevails decides, so a scenario can notice that it no longer does; where it decides nothing, the mutant is equivalent.</summary>
    [Theory]
    [InlineData("t", MutantOutcome.Survived)]
    [InlineData("u", MutantOutcome.Equivalent)]
    public void Run_PrecedenceLeftOut_IsSeenWhereItDecides(string topic, object outcome)
    {
        var rules = Case.Parse($$"""
            { "vocabulary": { "facts": [ { "name": "sells", "type": "boolean" } ] },
              "packs": [ { "id": "house", "version": "1.0.0", "format": 2, "layer": "regulation", "documents": [
                { "id": "p", "title": "P", "authority": "primary", "prevailsOver": [ "q" ], "versions": [ { "effective": "2025-01-01" } ] },
                { "id": "q", "title": "Q", "authority": "primary", "versions": [ { "effective": "2025-01-01" } ] } ],
                "rules": [
                  { "id": "may", "title": "M", "bearer": "customer", "modality": "permission", "topic": "t", "when": { "sells": true }, "cites": [ { "document": "p", "clause": "1" } ] },
                  { "id": "not", "title": "N", "bearer": "customer", "modality": "prohibition", "topic": "{{topic}}", "when": { "sells": true }, "cites": [ { "document": "q", "clause": "1" } ] } ] } ] }
            """).Rules;
        var mutant = MutationRun.Mutants(rules).Single(mutant => mutant.Kind == MutationKind.Precedence);

        mutant.Change.Should().Be("does not prevail over house/q");
        MutationRun.Run([mutant], rules, [], TimeProvider.System).Results.Single().Outcome.Should().Be((MutantOutcome)outcome);
    }

    /// <summary>What is left out of conditions is a test, an alternative, all alternatives, or a block that must not hold; each once.</summary>
    [Theory]
    [InlineData("'when': { 'x': true, 'anyOf': [ { 'a': true }, { 'b': true } ] }",
        "without \"x is true\"; without \"a is true\"; without \"b is true\"; without \"a is true or b is true\"")]
    [InlineData("'when': { 'x': true, 'not': { 'a': true, 'b': true } }",
        "without \"x is true\"; without \"a is true\"; without \"b is true\"; without \"not (a is true and b is true)\"")]
    [InlineData("'when': { 'x': true, 'not': { 'a': true } }", "without \"x is true\"; without \"a is true\"")]
    [InlineData("'when': { 'x': true, 'not': { 'anyOf': [ { 'a': true }, { 'b': true } ] } }",
        "without \"x is true\"; without \"a is true\"; without \"b is true\"; without \"not (a is true or b is true)\"")]
    [InlineData("'when': { 'anyOf': [ { 'not': { 'a': true }, 'b': true }, { 'x': true } ] }",
        "without \"a is true\"; without \"b is true\"; without \"x is true\"; without the alternative \"a is false and b is true\"; without \"(a is false and b is true) or x is true\"")]
    [InlineData("'when': { 'anyOf': [ { 'a': true } ] }", "without \"a is true\"")]
    [InlineData("'unless': { 'anyOf': [ { 'a': true }, { 'b': true } ] }", "without its exception; exception: without \"a is true\"; exception: without \"b is true\"")]
    [InlineData("'fulfilledWhen': { 'a': true }", "fulfilled: without \"a is true\"; fulfilled by anything")]
    [InlineData("'fulfilledWhen': { 'a': true, 'b': true }", "fulfilled: without \"a is true\"; fulfilled: without \"b is true\"; fulfilled by nothing; fulfilled by anything")]
    [InlineData("'fulfilledWhen': { 'anyOf': [ { 'a': true }, { 'b': true } ] }",
        "fulfilled: without \"a is true\"; fulfilled: without \"b is true\"; fulfilled: without \"a is true or b is true\"; fulfilled by anything")]
    public void Mutants_OfConditions_LeaveOutTestsAndBlocks(string conditions, string changes) =>
        MutationRun.Mutants(WithDuty(conditions)).Where(mutant => mutant.Kind is MutationKind.Condition or MutationKind.Exception).Select(mutant => mutant.Change)
            .Should().BeEquivalentTo(changes.Split("; "));

    /// <summary>Scenarios that look at each test alone never look at the block; the scenario shown does.</summary>
    [Theory]
    [InlineData("'when': { 'x': true, 'anyOf': [ { 'a': true }, { 'b': true } ] }", "applies", "without \"a is true or b is true\"")]
    [InlineData("'when': { 'x': true, 'not': { 'a': true, 'b': true } }", "applies", "without \"not (a is true and b is true)\"")]
    [InlineData("'when': { 'x': true }, 'fulfilledWhen': { 'anyOf': [ { 'a': true }, { 'b': true } ] }", "fulfilled", "fulfilled by anything")]
    public void Run_BlockThatNoScenarioLooksAt_Survives(string conditions, string found, string survivor)
    {
        var rules = WithDuty(conditions);
        var scenarios = Bind(rules, $$"""
            { "asOf": "2026-02-01", "scenarios": [
              { "name": "one", "useCase": { "x": true, "a": true, "b": false }, "expect": { "{{found}}": [ "w/r" ] } },
              { "name": "other", "useCase": { "x": true, "a": false, "b": true }, "expect": { "{{found}}": [ "w/r" ] } },
              { "name": "none", "useCase": { "x": false, "a": true, "b": false }, "expect": { "absent": [ "w/r" ] } } ] }
            """);

        var survivors = MutationRun.Run(MutationRun.Mutants(rules), rules, scenarios, TimeProvider.System).Survivors.Where(result => result.Mutant.Kind == MutationKind.Condition).ToList();

        survivors.Select(result => result.Mutant.Change).Should().Equal(survivor);
        Kills(survivors[0].Killer!, rules, MutatedRules.Of(rules, survivors[0].Mutant)!).Should().BeTrue();
    }

    /// <summary>A fact that nothing concludes any more is false where another rule reads it; a standing duty does not decide.</summary>
    [Theory]
    [InlineData("{ 'a': true, 'told': false }", "{ 'applies': ['house/reads'] }", "house/concludes: does not conclude known")]
    [InlineData("{ 'a': true, 'told': false }", "{ 'decision': 'conditional' }", "house/concludes: does not conclude known; house/reads: standing")]
    [InlineData("{ 'a': true, 'told': true }", "{ 'decision': 'permitted' }", "house/log: not standing")]
    public void Try_ConclusionOrStanding_IsNoticed(string useCase, string expectation, string noticed)
    {
        var rules = Case.Parse("""
            { "vocabulary": { "facts": [ { "name": "a", "type": "boolean" }, { "name": "told", "type": "boolean" }, { "name": "known", "type": "boolean", "derived": true } ] },
              "packs": [ { "id": "house", "version": "1.0.0", "format": 2, "layer": "regulation", "documents": [ { "id": "p", "title": "T", "authority": "primary", "versions": [ { "effective": "2025-01-01" } ] } ],
                "rules": [
                  { "id": "concludes", "title": "C", "bearer": "customer", "modality": "permission", "topic": "t", "when": { "a": true }, "concludes": "known", "cites": [ { "document": "p", "clause": "1" } ] },
                  { "id": "reads", "title": "R", "bearer": "customer", "modality": "obligation", "topic": "u", "when": { "known": true }, "fulfilledWhen": { "told": true }, "cites": [ { "document": "p", "clause": "2" } ] },
                  { "id": "log", "title": "L", "bearer": "customer", "modality": "obligation", "topic": "v", "standing": true, "cites": [ { "document": "p", "clause": "3" } ] } ] } ] }
            """).Rules;
        var scenarios = Bind(rules, $$"""{ "scenarios": [ { "name": "s", "asOf": "2026-01-15", "useCase": {{useCase.Replace('\'', '"')}}, "expect": {{expectation.Replace('\'', '"')}} } ] }""");

        var results = MutationRun.Run(MutationRun.Mutants(rules), rules, scenarios, TimeProvider.System).Results
            .Where(result => result.Mutant.Kind is MutationKind.Conclusion or MutationKind.Standing).ToList();

        results.Select(Words).Should().BeEquivalentTo("house/concludes: does not conclude known", "house/reads: standing", "house/log: not standing");
        results.Where(result => result.Outcome == MutantOutcome.Killed).Select(Words).Should().BeEquivalentTo(noticed.Split("; "));
        results.Where(result => result.Outcome == MutantOutcome.Survived).Should().NotBeEmpty().And.OnlyContain(result => Kills(result.Killer!, rules, MutatedRules.Of(rules, result.Mutant)!));
    }

    /// <summary>No version or clause moves beyond the days that can be named.</summary>
    [Theory]
    [InlineData("0001-01-01", "'since': '0001-01-02',", "in force from 0001-01-02, not 0001-01-01; binds since 0001-01-01; binds since 0001-01-03")]
    [InlineData("9999-12-31", "", "in force from 9999-12-30, not 9999-12-31")]
    [InlineData("2026-01-01", "'since': '9999-12-31',", "in force from 2025-12-31, not 2026-01-01; in force from 2026-01-02, not 2026-01-01; binds since 9999-12-30")]
    public void Mutants_AtTheEndsOfTheCalendar_StayWithin(string effective, string since, string changes)
    {
        var rules = Case.Parse($$"""
            { "vocabulary": { "facts": [ { "name": "a", "type": "boolean" } ] },
              "packs": [ { "id": "house", "version": "1.0.0", "format": 2, "layer": "regulation",
                "documents": [ { "id": "policy", "title": "T", "authority": "primary", "versions": [ { "effective": "{{effective}}" } ] } ],
                "rules": [ { "id": "r", "title": "R", "bearer": "customer", "modality": "permission", "topic": "t",
                  "cites": [ { "document": "policy", {{since.Replace('\'', '"')}} "clause": "1" } ] } ] } ] }
            """).Rules;

        var report = MutationRun.Run(MutationRun.Mutants(rules), rules, [], TimeProvider.System);

        report.Results.Where(result => result.Mutant.Kind == MutationKind.Date).Select(result => result.Mutant.Change).Should().BeEquivalentTo(changes.Split("; "));
    }

    /// <summary>Where the engine does not bear out what was read from states, no scenario is suggested, and the run goes on.</summary>
    [Fact]
    public void Write_WhereTheEngineSaysOtherwise_GivesNone()
    {
        var mutant = MutationRun.Mutants(House).First(other => other is { Kind: MutationKind.Rule, Subject: "house/minors" });
        var interpreter = new RuleInterpreter(House);
        var useCase = new UseCase().With("age", 12).With("plan", "team").With("agreed", false);

        Killer(House).Should().NotBeNull();
        Killer(MutatedRules.Of(House, mutant)!).Should().BeNull();

        string? Killer(RuleSet evaluated) => new KillingScenario(House, interpreter, new(CompiledRules.Compile(evaluated), TimeProvider.System), MutantChange.Of(mutant, House, interpreter)!, mutant).Write(useCase, Now);
    }

    /// <summary>Two tests that read the same are told apart by their places, so that the scenarios against both can stand in one file.</summary>
    [Fact]
    public void Run_TestsThatReadTheSame_HaveScenariosOfDifferentNames()
    {
        var rules = WithDuty("'when': { 'anyOf': [ { 'x': true, 'a': true }, { 'x': true, 'b': true } ] }");

        var report = MutationRun.Run(MutationRun.Mutants(rules), rules, [], TimeProvider.System);

        report.Results.Where(result => result.Mutant.Change == "without \"x is true\"").Select(result => result.Mutant.Distinction).Should().HaveCount(2)
            .And.OnlyHaveUniqueItems().And.OnlyContain(distinction => distinction.StartsWith(" at ", StringComparison.Ordinal));
        report.Results.Where(result => result.Mutant.Change == "without \"a is true\"").Should().ContainSingle().Which.Mutant.Distinction.Should().BeEmpty();
        report.Survivors.Where(result => result.Killer is not null).Select(result => (string)JObject.Parse(result.Killer!)["name"]!).Should().OnlyHaveUniqueItems();
    }

    private static string Words(MutantResult result) => $"{result.Mutant.Subject}: {result.Mutant.Change}";

    /// <summary>A duty with some conditions over three facts.</summary>
    private static RuleSet WithDuty(string conditions) => Case.Parse($$"""
        { "vocabulary": { "facts": [ { "name": "x", "type": "boolean" }, { "name": "a", "type": "boolean" }, { "name": "b", "type": "boolean" } ] },
          "packs": [ { "id": "w", "version": "1.0.0", "format": 2, "layer": "regulation", "documents": [ { "id": "p", "title": "P", "authority": "primary", "versions": [ { "effective": "2026-01-01" } ] } ],
            "rules": [ { "id": "r", "title": "R", "bearer": "customer", "modality": "obligation", "topic": "t", "cites": [ { "document": "p", "clause": "1" } ], {{conditions.Replace('\'', '"')}} } ] } ] }
        """).Rules;

    private static IEnumerable<MutantResult> Run(RuleSet rules, IReadOnlyList<(BoundScenario, DateOnly)> scenarios) =>
        MutationRun.Run(MutationRun.Mutants(rules), rules, scenarios, TimeProvider.System).Results;

    private static bool Kills(string killer, RuleSet rules, RuleSet mutated)
    {
        var scenario = Read($$"""{ "scenarios": [ {{killer}} ] }""").Single();
        var day = scenario.UseCase.UseCase.AsOf!.Value;
        return !MutantAgreement.Fails(scenario, Engine.Of(rules), day) && MutantAgreement.Fails(scenario, Engine.Of(mutated), day);
    }

    /// <summary>What is looked at for equivalence: neither questions nor conflicts, nor which texts govern where their scope turns on what a rule concludes.</summary>
    private static bool Differ(Verdict right, Verdict wrong) => Names.Append("absent").Where(name => name is not ("asks" or "assumes" or "conflicts" or "governedBy"))
        .Any(name => !ScenarioCheck.Found(name, right).Order(StringComparer.Ordinal).SequenceEqual(ScenarioCheck.Found(name, wrong).Order(StringComparer.Ordinal), StringComparer.Ordinal));

    private static IEnumerable<DateOnly> Days(RuleSet rules) => rules.Packs.SelectMany(pack => pack.Documents).SelectMany(document => document.Versions).Select(version => version.Effective)
        .Concat(rules.Rules.SelectMany(rule => rule.Cites.Select(cite => cite.Since).Append(rule.Until)).OfType<DateOnly>()).Distinct();

    /// <summary>For each random use case a scenario that expects something of its verdict: one thing, so that mutants live on.</summary>
    private static List<(BoundScenario, DateOnly)> Scenarios(RuleSet rules)
    {
        var engine = Engine.Of(rules);
        var dice = new Dice(rules.Rules.Count);
        var useCases = new List<UseCase>();
        for (var index = 0; index < 12; index++)
        {
            useCases.Add(rules.Vocabulary.Facts.Where(fact => !fact.IsDerived && dice.Chance(70))
                .Aggregate(new UseCase(), (useCase, fact) => useCase.With(fact.Name, dice.Pick([.. Answers.Any(fact)]))));
        }

        return [.. useCases.Index().Select(pair => Bind(rules, Expecting(pair.Item, engine.Evaluate(pair.Item, Now), Names[pair.Index % Names.Length], pair.Index)))];
    }

    private static Scenario Expecting(UseCase useCase, Verdict verdict, string name, int number)
    {
        var found = ScenarioCheck.Found(name, verdict);
        var wanted = name is "decision" ? (JToken)found[0] : new JArray(name is "possible" ? found : found.Take(1));
        var facts = JObject.Parse(UseCaseJson.ToJson(useCase));
        return Read(new JObject
        {
            ["scenarios"] = new JArray(new JObject
            {
                ["name"] = number.ToString(CultureInfo.InvariantCulture),
                ["asOf"] = "2026-01-15",
                ["useCase"] = facts,
                ["expect"] = new JObject { [name] = wanted },
            }),
        }.ToString()).Single();
    }

    private static IReadOnlyList<Scenario> Read(string json)
    {
        var faults = new DiagnosticBag();
        return ScenarioReader.Read(new SourceText("s.scenarios.json", Encoding.UTF8.GetBytes(json)), faults) ?? throw new InvalidOperationException(string.Join('\n', faults.Sorted()));
    }

    private static List<(BoundScenario, DateOnly)> Bind(RuleSet rules, string json) => [.. Read(json).Select(scenario => Bind(rules, scenario))];

    internal static (BoundScenario, DateOnly) Bind(RuleSet rules, Scenario scenario)
    {
        var bound = UseCaseBinder.Bind(scenario.UseCase.UseCase, rules.Vocabulary, scenario.UseCase, new DiagnosticBag())!;
        return (new(scenario, bound), Engine.DayOf(scenario.UseCase.UseCase));
    }
}
