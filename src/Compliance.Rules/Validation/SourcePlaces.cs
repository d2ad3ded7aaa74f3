using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Validation;

/// <summary>
/// Where tests, exceptions and versions stand in their files: kept beside them, for two of them that say the same are equal wherever they stand. Filled
/// while packs are bound, then only read.
/// </summary>
internal sealed class SourcePlaces
{
    private readonly Dictionary<object, SourceLocation> _places = new(ReferenceEqualityComparer.Instance);

    public void Add(object part, SourceLocation at) => _places.TryAdd(part, at);

    /// <summary>The place of a test, of a condition that was written as an object, or of a version; null for one that no file holds.</summary>
    public SourceLocation? Of(object part) => _places.TryGetValue(part, out var at) ? at : null;

    /// <summary>The place of a condition or, where it has none of its own, of its first test; null for one that no file holds.</summary>
    public SourceLocation? OfPart(Condition part) => Of(part) ?? part.Tests.Select(Of).FirstOrDefault(at => at is not null);
}
