using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Compilation;

/// <summary>A use that gives its vendor is answered from the rules that speak of it and what these wait for; whatever other vendors' packs say makes no difference.</summary>
public sealed class RuleSelectionTests
{
    private static readonly Case Two = Case.Parse("""
        {
          vocabulary: { facts: [
            { name: 'vendor', type: 'enum', values: [ { name: 'acme' }, { name: 'bolt' } ], presumedWhen: [ { when: { plan: 'trial' }, value: 'acme' } ] },
            { name: 'plan', type: 'enum', values: [ { name: 'free' }, { name: 'trial' } ] },
            { name: 'optOut', type: 'boolean' },
            { name: 'isConsumer', type: 'boolean', derived: true },
            { name: 'isShared', type: 'boolean', derived: true } ] },
          packs: [
            { id: 'acme', layer: 'vendor', vendor: 'acme', version: '1.0.0', format: 2,
              documents: [ { id: 'terms', title: 'Terms', authority: 'primary', versions: [ { effective: '2024-01-01' } ] },
                           { id: 'notes', title: 'Notes', authority: 'secondary', versions: [ { effective: '2024-01-01' } ] } ],
              rules: [
                { id: 'grant', title: 'G', bearer: 'customer', modality: 'permission', topic: 'use', unless: { isConsumer: true }, cites: [ { document: 'terms', clause: '1' } ] },
                { id: 'told', title: 'T', bearer: 'customer', modality: 'permission', topic: 'sale', cites: [ { document: 'notes', clause: '1' } ] } ] },
            { id: 'bolt', layer: 'vendor', vendor: 'bolt', version: '1.0.0', format: 2,
              documents: [ { id: 'terms', title: 'Terms', authority: 'primary', versions: [ { effective: '2024-01-01' } ] } ],
              rules: [
                { id: 'ban', title: 'B', bearer: 'customer', modality: 'prohibition', topic: 'play', cites: [ { document: 'terms', clause: '1' } ] },
                { id: 'no-sale', title: 'N', bearer: 'customer', modality: 'prohibition', topic: 'sale', cites: [ { document: 'terms', clause: '1' } ] },
                { id: 'consumer', title: 'C', concludes: 'isConsumer', when: { optOut: true, isShared: true }, cites: [ { document: 'terms', clause: '2' } ] },
                { id: 'shared', title: 'S', concludes: 'isShared', when: { plan: 'free' }, cites: [ { document: 'terms', clause: '3' } ] } ] } ],
          useCases: [
            { vendor: 'acme', plan: 'free', optOut: true, asOf: '2026-01-15' },
            { vendor: 'acme', asOf: '2026-01-15' },
            { plan: 'trial', asOf: '2026-01-15' },
            { vendor: 'bolt', plan: 'free', optOut: true, asOf: '2026-01-15' },
            { asOf: '2026-01-15' } ]
        }
        """);

    [Fact]
    public void GraphsFor_VendorGiven_HoldWhatSpeaksOfItAndWhatThatWaitsFor() =>
        Rules(0).Should().Equal("acme/grant", "acme/told", "bolt/consumer", "bolt/no-sale", "bolt/shared");

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void GraphsFor_VendorNotGiven_HoldAllRules(int useCase) => Rules(useCase).Should().HaveCount(6);

    [Fact]
    public void GraphsFor_SameVendor_AreMadeOnce()
    {
        var compiled = CompiledRules.ForFew(Two.Rules);

        compiled.GraphsFor(Bound(0)).Should().BeSameAs(compiled.GraphsFor(Bound(1)));
    }

    [Fact]
    public void Evaluate_WithAndWithoutOtherVendorsRules_GivesTheSameBytes()
    {
        var compiled = CompiledRules.Compile(Two.Rules);
        var graph = new ComplianceEvaluator(compiled, Today.Clock, new() { States = rules => new GraphStates(rules) });

        foreach (var useCase in Two.UseCases)
        {
            graph.Evaluate(useCase).ToJson().Should().Be(Engine.Bare(Two.Rules).Evaluate(useCase).ToJson());
        }
    }

    private static IEnumerable<string> Rules(int useCase) =>
        CompiledRules.ForFew(Two.Rules).GraphsFor(Bound(useCase)).On(new(2026, 1, 15)).Parts.Select(parts => parts.Rule.FullId).Order(StringComparer.Ordinal);

    private static BoundUseCase Bound(int useCase) => UseCaseBinder.Bind(Two.UseCases[useCase], Two.Rules.Vocabulary, places: null, new DiagnosticBag())!.WithoutPresumptions();
}
