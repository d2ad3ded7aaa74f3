using System.Diagnostics.CodeAnalysis;

namespace Compliance.RulesEngine;

/// <summary>
/// Computes facts from a shop's own objects with its workflows. Registered by <c>services.AddCompliance().AddFactWorkflows("facts/*.json", o => …)</c>; without a
/// container, <see cref="FactSource.Load"/>. Thread-safe.
/// </summary>
/// <remarks>
/// <para>A rule that succeeds says its value; one that fails says <c>otherwise</c>, or nothing. A null, a missing member, an exception or a value of the wrong type
/// anywhere on the way makes the fact not known: never false, never left out.</para>
/// <para>Several rules may say one fact. Of a set each adds its elements. Of any other they must agree: of a broad and a narrower value the narrower one is
/// taken, and other differences are an error. Where one of them could not say the fact, it is not known, whatever the others say.</para>
/// </remarks>
public interface IFactSource
{
    /// <summary>The objects to describe, in the order in which <see cref="Describe"/> takes them.</summary>
    IReadOnlyList<FactParameter> Parameters { get; }

    /// <summary>Which workflows are in force, and whether the last attempt to load changed ones went well.</summary>
    FactSourceState State { get; }

    /// <summary>Describes objects as a use case.</summary>
    /// <param name="objects">The objects, in the order of <see cref="Parameters"/>; null is an object that is not there, and what is read of it is not known.</param>
    /// <exception cref="ArgumentException">There are too few or too many objects, or one is of another type.</exception>
    /// <exception cref="ContradictoryFactsException">Two rules contradict each other on a fact that has one value.</exception>
    DescribedUse Describe(params object?[] objects);

    /// <summary>Describes objects as a use case, and says what is contradictory instead of throwing.</summary>
    /// <param name="objects">The objects, in the order of <see cref="Parameters"/>.</param>
    /// <param name="described">The use case; null when rules contradict each other.</param>
    /// <param name="faults">Every contradiction; empty when there is none.</param>
    /// <returns>Whether there is none.</returns>
    /// <exception cref="ArgumentException">There are too few or too many objects, or one is of another type.</exception>
    bool TryDescribe(IReadOnlyList<object?> objects, [NotNullWhen(true)] out DescribedUse? described, out IReadOnlyList<Diagnostic> faults);
}
