using Compliance.Rules.Diagnostics;
using FluentAssertions;
using Xunit;
using static Compliance.Tests.Linting.Planted;

namespace Compliance.Tests.Linting;

/// <summary>Each kind of defect, planted alone in a sound pack, is found where it stands, and nothing else is.</summary>
public sealed class PlantedFaultTests
{
    private static readonly Planted[] Cases =
    [
        new("conditions that exclude each other", "CR301", Prohibition("▶x", "'topic': 't', 'when': { 'plan': 'free', 'allOf': [ { 'plan': 'paid' } ] }")),
        new("an element wanted and unwanted", "CR301", Prohibition("▶x", "'topic': 't', 'when': { 'purpose': { 'all': ['sell'], 'none': ['sell'] } }")),
        new("a definition that never concludes", "CR301", "{ 'id': ▶'x', 'title': 'X', 'concludes': 'mayTrain', 'when': { 'plan': 'team', 'not': { 'plan': 'paid' } }, 'cites': [ { 'document': 'terms', 'clause': '3' } ] }"),
        new("an exception as wide as the rule", "CR301", Prohibition("▶x", "'topic': 't', 'when': { 'plan': 'team' }, 'unless': { 'plan': 'paid' }")),
        new("a rule that another always defeats", "CR301",
            $"{Prohibition("▶x", "'topic': 't', 'when': { 'plan': 'team' }")}, {Permission("y", "'topic': 'u', 'when': { 'plan': 'paid' }, 'overrides': ['x']")}"),
        new("a rule beyond its document's scope", "CR302", Prohibition("▶x", "'topic': 't', 'when': { 'place': 'US' }", "{ 'document': 'eu', 'clause': '1' }"),
            "{ 'id': 'eu', 'title': 'EU', 'authority': 'primary', 'scope': { 'place': 'EU' }, 'versions': [ { 'effective': '2025-01-01' } ] }"),
        new("a rule beyond the scope of the versions it cites", "CR302", Prohibition("▶x", "'topic': 't', 'when': { 'place': 'US' }", "{ 'document': 'eu', 'clause': { '2026-01-01': '1' } }"),
            "{ 'id': 'eu', 'title': 'EU', 'authority': 'primary', 'versions': [ { 'effective': '2025-01-01' }, { 'effective': '2026-01-01', 'scope': { 'place': 'EU' } } ] }"),
        new("a rule that says less than another", "CR303", Prohibition("▶x", "'topic': 'storing', 'when': { 'purpose': 'store', 'plan': 'free', 'place': 'FR' }, 'unless': { 'isSigned': true }")),
        new("a rule that says the same as another", "CR303", Obligation("▶duty-again", "'topic': 'opting-out', 'when': { 'plan': 'paid' }, 'fulfilledWhen': { 'optOut': true }")),
        new("a rule that two others say together", "CR303",
            $"{Permission("▶x", "'topic': 'paying', 'when': { 'plan': 'paid' }")}, {Permission("a", "'topic': 'paying', 'when': { 'plan': 'team' }")}, {Permission("b", "'topic': 'paying', 'when': { 'plan': 'solo' }")}"),
        new("an override that meets nothing", "CR304", Permission("x", "'topic': 't', 'when': { 'plan': 'paid' }, 'overrides': [▶'ban']")),
        new("an override of a rule of other days", "CR304",
            $"{Prohibition("x", "'topic': 't', 'when': { 'plan': 'paid' }", "{ 'document': 'terms', 'clause': { '2025-01-01': '1', '2026-01-01': null } }")}, {Permission("y", "'topic': 'u', 'when': { 'plan': 'team' }, 'overrides': [▶'x']", "{ 'document': 'terms', 'clause': { '2026-01-01': '1' } }")}"),
        new("an override where another defeats as well", "CR304",
            $"{Prohibition("x", "'topic': 't', 'when': { 'plan': 'paid' }")}, {Permission("y", "'topic': 'u', 'when': { 'plan': 'team', 'optOut': true }, 'overrides': [▶'x']")}, {Permission("z", "'topic': 'w', 'when': { 'plan': 'team' }, 'overrides': ['x']")}"),
        new("a permission of what is forbidden", "CR305", Permission("x", "'topic': 'storing', 'when': { 'purpose': 'store', 'plan': 'free', 'place': 'FR' }")) { MarksSoundRule = "ban" },
        new("a duty to do what is forbidden", "CR305", $"{Prohibition("▶x", "'topic': 't', 'when': { 'plan': 'team' }")}, {Obligation("y", "'topic': 't', 'when': { 'place': 'FR' }, 'fulfilledWhen': { 'isSigned': true }")}"),
        new("an exception that never fires", "CR306", Prohibition("▶x", "'topic': 't', 'when': { 'plan': 'free' }, 'unless': { 'plan': 'team' }")),
        new("a duty that contradicts itself", "CR307", Obligation("▶x", "'topic': 't', 'when': { 'optOut': false }, 'fulfilledWhen': { 'optOut': true }")),
        new("a duty that nothing shows as met", "CR307", Obligation("▶x", "'topic': 't', 'when': { 'plan': 'free' }")),
        new("a fact of the pack that nobody reads", "CR308", More: "'vocabulary': { 'facts': [ { 'name': ▶'seats', 'type': 'number' } ] }"),
        new("a presumption that hides a prohibition", "CR309", Prohibition("x", "'topic': 't', 'when': { 'isHarmful': true }"), More: "'vocabulary': { 'facts': [ { 'name': ▶'isHarmful', 'type': 'boolean', 'presumed': false } ] }"),
        new("a presumed set that hides a prohibition", "CR309", Prohibition("x", "'topic': 't', 'when': { 'content': 'fraud' }"),
            More: "'vocabulary': { 'facts': [ { 'name': ▶'content', 'type': 'set', 'presumed': [], 'values': [ { 'name': 'fraud' }, { 'name': 'hate' } ] } ] }"),
        new("an ordinary use that nothing grants", "CR310", Permission("x", "'topic': 'personal', 'when': { 'purpose': 'personal-use' }")) { Purposes = "{ 'name': 'sell' }, { 'name': 'store' }, { 'name': 'personal-use' }, { 'name': 'internal-business-use' }" },
        new("a cite of a document that never governs", "CR311", Prohibition("x", "'topic': 't', 'when': { 'place': 'US' }", "{ 'document': 'terms', 'clause': '1' }, ▶{ 'document': 'eu', 'clause': '1' }"),
            "{ 'id': 'eu', 'title': 'EU', 'authority': 'primary', 'scope': { 'place': 'EU' }, 'versions': [ { 'effective': '2025-01-01' } ] }"),
        new("a condition of three to the sixth alternatives", "CR317", Prohibition("▶x",
            $"'topic': 't', 'when': {{ 'plan': 'team', 'allOf': [ {string.Join(", ", Enumerable.Repeat("{ 'anyOf': [ { 'optOut': true }, { 'place': 'FR' }, { 'isSigned': false } ] }", 6))} ] }}")),
        new("a version between two that is not cited", "CR312", Prohibition("▶x", "'topic': 't', 'when': { 'plan': 'team' }",
            "{ 'document': 'policy', 'clause': { '2025-01-01': '1', '2025-06-01': null, '2026-01-01': '1' } }")),
        new("an override by the document that yields", "CR313",
            $"{Prohibition("x", "'topic': 't', 'when': { 'plan': 'paid' }")}, {Permission("y", "'topic': 'u', 'when': { 'plan': 'team' }, 'overrides': [▶'x']", "{ 'document': 'policy', 'clause': '1' }")}"),
        new("a condition that nothing uses", "CR331", Prohibition("x", "'topic': 't', 'when': { 'condition': 'team' }"), More: "'conditions': { ▶'paying': { 'plan': 'paid' }, 'team': { 'plan': 'team' } }"),
        new("a right of the vendor that frees the customer", "CR318",
            $"{Prohibition("x", "'topic': 't', 'when': { 'plan': 'paid' }")}, {{ 'id': 'y', 'title': 'Y', 'bearer': 'vendor', 'modality': 'permission', 'topic': 'u', 'when': {{ 'plan': 'team' }}, 'overrides': [▶'x'], 'cites': [ {{ 'document': 'terms', 'clause': '4' }} ] }}"),
        new("an empty alternative", "CR314", Prohibition("▶x", "'topic': 't', 'when': { 'anyOf': [ { 'plan': 'free' }, { } ] }")),
        new("an empty negation", "CR314", Prohibition("▶x", "'topic': 't', 'when': { 'plan': 'free', 'not': { } }")),
        new("a topic that nobody declares", "CR319", Prohibition("▶x", "'topic': 'tt', 'when': { 'plan': 'free', 'place': 'US' }"),
            More: "'vocabulary': { 'topics': [ { 'name': 't', 'title': 'T', 'question': 'T?' }, { 'name': 'storing', 'title': 'S', 'question': 'S?' }, { 'name': 'selling', 'title': 'S', 'question': 'S?' }, { 'name': 'opting-out', 'title': 'O', 'question': 'O?' } ] }"),
        new("a parameter that nobody declares", "CR330", Prohibition("▶x", "'topic': 't', 'when': { 'plan': 'free', 'place': 'US' }, 'parameters': { 'days': 3 }")),
        new("an acceptance of nothing", "CR315", More: "'lint': [ ▶{ 'code': 'CR303', 'rules': ['ban'], 'reason': 'It was so once.' } ]"),
        new("an acceptance of a silence that is none", "CR315", More: "'lint': [ ▶{ 'code': 'CR310', 'when': { 'purpose': 'sell', 'vendor': 'acme' }, 'reason': 'It was so once.' } ]"),
    ];

    public static TheoryData<Planted> Defects => [.. Cases];

    [Theory]
    [MemberData(nameof(Defects))]
    public void Lint_APlantedDefect_FindsItAndNothingElse(Planted planted)
    {
        var found = planted.Find();

        found.Select(finding => $"{finding.At} {finding.Code.Name}").Should().Equal([$"{planted.At} {planted.Code}"], string.Join('\n', found));
        found[0].Remedy.Should().NotBeEmpty();
        found[0].Message.Should().NotEndWith(".");
    }

    [Fact]
    public void Defects_AreOfEveryKind() =>
        Cases.Select(planted => planted.Code).Append(LintCode.NotDecided.Name).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(LintCode.Names);

    [Fact]
    public void Lint_ASoundPack_FindsNothing() => new Planted("nothing", "").Find().Should().BeEmpty();

    [Fact]
    public void Lint_BeyondTheBound_SaysNotDecided()
    {
        var found = Cases[0].Find(mostSteps: 2);

        found.Should().NotBeEmpty().And.OnlyContain(finding => finding.Code == LintCode.NotDecided);
    }

    [Theory]
    [InlineData("'rules': ['x', 'ban']", true)]
    [InlineData("'rules': ['x']", false)]
    public void Lint_AnAcceptance_MustNameAllRulesOfTheFinding(string names, bool isAccepted)
    {
        var conflict = Cases.Single(planted => planted.Name == "a permission of what is forbidden");

        var found = (conflict with { More = $"'lint': [ {{ 'code': 'CR305', {names}, 'reason': 'They do contradict each other.' }} ]" }).Find();

        found.Single(finding => finding.Code == LintCode.Conflict).Accepted.Should().Be(isAccepted ? "They do contradict each other." : null);
        found.Any(finding => finding.Code == LintCode.IdleAcceptance).Should().Be(!isAccepted);
    }

    [Fact]
    public void Lint_AnAcceptedSilence_IsNotFoundOnItsDays()
    {
        var silence = Cases.Single(planted => planted.Code == "CR310");

        (silence with { More = Accepting("") }).Find().Should().BeEmpty();
        (silence with { More = Accepting("'until': '2026-01-01', ") }).Find().Single().Days.Should().Be("from 2026-01-01");

        static string Accepting(string days) => $"'lint': [ {{ 'code': 'CR310', 'when': {{ 'purpose': 'internal-business-use' }}, {days}'reason': 'The terms say nothing.' }} ]";
    }
}
