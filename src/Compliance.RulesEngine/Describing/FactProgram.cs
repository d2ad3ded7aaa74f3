using Compliance.RulesEngine.Expressions;

namespace Compliance.RulesEngine.Describing;

/// <summary>Fact workflows, compiled against declared objects and a vocabulary. Immutable and thread-safe.</summary>
/// <param name="objects">The declared objects.</param>
/// <param name="parameters">The global and local parameters of all workflows, by place.</param>
/// <param name="facts">The facts, in the order in which rules first say them.</param>
/// <param name="workflows">The names of the workflows.</param>
/// <param name="vocabulary">The vocabulary it was compiled against.</param>
internal sealed class FactProgram(
    IReadOnlyList<FactParameter> objects, IReadOnlyList<CompiledParameter> parameters, IReadOnlyList<DescribedFact> facts, IReadOnlyList<string> workflows, IComplianceVocabulary vocabulary)
{
    public IReadOnlyList<string> Facts { get; } = [.. facts.Select(fact => fact.Name)];

    public IReadOnlyList<string> Workflows { get; } = workflows;

    public IComplianceVocabulary Vocabulary { get; } = vocabulary;

    /// <summary>Describes objects; null when rules contradict each other.</summary>
    /// <exception cref="ArgumentException">An object does not fit its declaration.</exception>
    public DescribedUse? Describe(object?[] given, out IReadOnlyList<Diagnostic> faults)
    {
        Check(given);
        var frame = new Frame(given, parameters);
        var said = new List<KeyValuePair<string, FactValue>>(facts.Count);
        List<FactNotKnown> notKnown = [];
        List<Diagnostic> contradictions = [];
        foreach (var fact in facts)
        {
            if (fact.Say(frame, notKnown, contradictions) is { } value)
            {
                said.Add(KeyValuePair.Create(fact.Name, value));
            }
        }

        faults = contradictions;
        return contradictions.Count > 0 ? null : new(UseCase.Of(said, id: null, note: null, asOf: null), notKnown.AsReadOnly());
    }

    private void Check(object?[] given)
    {
        if (given.Length != objects.Count)
        {
            throw new ArgumentException($"Fact workflows are about {objects.Count} objects ({string.Join(", ", objects.Select(declared => declared.Name))}), not {given.Length}; give each in that order, null for one that is not there.", nameof(given));
        }

        for (var i = 0; i < given.Length; i++)
        {
            var (name, type) = (objects[i].Name, objects[i].Type);
            if (given[i] is { } value ? !type.IsInstanceOfType(value) : type.IsValueType && Nullable.GetUnderlyingType(type) is null)
            {
                throw new ArgumentException($"Object '{name}' is declared as {type.Name} and is {given[i]?.GetType().Name ?? "null"}; give the objects in the order {string.Join(", ", objects.Select(declared => declared.Name))}.", nameof(given));
            }
        }
    }
}
