using Compliance.Rules.Analysis;

namespace Compliance.Authoring.Differences;

/// <summary>Chooses the words for a region: those that stand by themselves, unless they are much longer than those that take a decision for known.</summary>
internal static class RegionWords
{
    /// <summary>More alternatives than this nobody reads.</summary>
    private const int MostAlternatives = 4;

    /// <summary>So many conditions more are worth not having to ask what the words speak of.</summary>
    private const int WorthStandingAlone = 2;

    /// <summary>A region in words that stand by themselves.</summary>
    /// <param name="set">The region.</param>
    /// <param name="witness">A use case of it, which the first alternative holds.</param>
    public static RegionInWords Of(UseCaseSet set, UseCase witness) => new(Region.Of(set, set.Space.All, MostAlternatives, witness), Among.All);

    /// <summary>A region of use cases that had one decision before and have another after.</summary>
    /// <param name="set">The region.</param>
    /// <param name="before">The use cases that had the decision before.</param>
    /// <param name="after">The use cases that have the decision after.</param>
    /// <param name="witness">A use case of the region, which the first alternative holds.</param>
    public static RegionInWords Of(UseCaseSet set, UseCaseSet before, UseCaseSet after, UseCase witness) => new[]
    {
        Of(set, witness),
        new(Region.Of(set, before, MostAlternatives, witness), Among.Before),
        new(Region.Of(set, after, MostAlternatives, witness), Among.After),
    }.MinBy(words => (!words.Region.IsComplete, Length(words)))!;

    private static int Length(RegionInWords words) =>
        words.Region.Alternatives.Sum(alternative => alternative.Parts.Count) - (words.Among == Among.All ? WorthStandingAlone : 0);
}
