using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Loading;

/// <summary>Where packs come from. Each reading is fresh, so that changed files are seen.</summary>
internal interface IPackSource
{
    /// <summary>Reads what is there; faults are reported and what they concern is left out.</summary>
    PackSourceContent Read(DiagnosticBag diagnostics);
}

/// <summary>What a source holds.</summary>
/// <param name="Vocabulary">The base vocabulary; null when the source brings none.</param>
/// <param name="Packs">The packs' files.</param>
/// <param name="VocabularyFailed">Whether it brings a vocabulary that could not be read, so that no other may stand in for it.</param>
internal sealed record PackSourceContent(SourceText? Vocabulary, IReadOnlyList<PackFiles> Packs, bool VocabularyFailed = false)
{
    public static PackSourceContent Nothing { get; } = new(null, []);
}
