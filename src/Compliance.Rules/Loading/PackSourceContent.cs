using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Rules.Loading;

/// <summary>What a source of packs holds: texts that nobody has checked yet. Immutable.</summary>
/// <param name="Vocabulary">The base vocabulary; null when the source brings none, as most do, and the one that ships with the library is used.</param>
/// <param name="Packs">The packs' files, in any order.</param>
public sealed record PackSourceContent(SourceText? Vocabulary, IReadOnlyList<PackFiles> Packs)
{
    /// <summary>No pack.</summary>
    public static PackSourceContent Nothing { get; } = new(null, []);

    /// <summary>The packs' files, in any order.</summary>
    public IReadOnlyList<PackFiles> Packs { get; init => field = ContentList<PackFiles>.Of(value); } = ContentList<PackFiles>.Of(Packs);

    /// <summary>What could not be read; with any, nothing is loaded, and all faults are told together.</summary>
    public IReadOnlyList<Diagnostic> Faults { get; init => field = ContentList<Diagnostic>.Of(value); } = ContentList<Diagnostic>.Empty;

    /// <summary>Whether it brings a vocabulary that could not be read, so that no other may stand in for it.</summary>
    internal bool VocabularyFailed { get; init; }

    /// <summary>How many bytes the files of rules have.</summary>
    internal long Length => Packs.SelectMany(files => files.RuleFiles.Prepend(files.Manifest)).Sum(file => (long)file.Bytes.Length);
}
