using Compliance.Rules.Validation;

namespace Compliance.Authoring.Scenarios;

/// <summary>A scenario that fits loaded packs: its facts exist, and so does all that it expects. Immutable.</summary>
internal sealed record BoundScenario(Scenario Scenario, BoundUseCase UseCase);
