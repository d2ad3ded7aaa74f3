using Compliance.Rules.Validation;

namespace Compliance.Rules.Mutation;

/// <summary>All mutants of a document: each version takes effect a day earlier or later.</summary>
internal static class VersionMutants
{
    public static IEnumerable<Mutant> Of(PolicyDocument document, SourcePlaces places)
    {
        foreach (var version in document.Versions)
        {
            foreach (var days in new[] { -1, 1 })
            {
                var moved = version with { Effective = version.Effective.AddDays(days) };
                if (!document.HasVersion(moved.Effective))
                {
                    yield return new VersionMutant(document, version, moved, places.Of(version) ?? document.At,
                        $"in force from {IsoDate.Format(moved.Effective)}, not {IsoDate.Format(version.Effective)}");
                }
            }
        }
    }
}
