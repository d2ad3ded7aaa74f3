using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Validation;

/// <summary>A text that rules cite, with its dated versions. Immutable.</summary>
internal sealed class PolicyDocument
{
    private readonly DocumentVersion[] _versions = [];

    /// <summary><c>pack/document</c>.</summary>
    public required string FullId { get; init; }

    public required string Title { get; init; }

    /// <summary>Where it can be read; null when the pack gives no address.</summary>
    public string? Url { get; init; }

    public required Authority Authority { get; init; }

    /// <summary>The layer of its pack.</summary>
    public required Layer Layer { get; init; }

    /// <summary>Full ids of the documents that yield to this one.</summary>
    public required IReadOnlyList<string> PrevailsOver { get; init; }

    /// <summary>Each of <see cref="PrevailsOver"/> as the pack names it, with its place.</summary>
    public required IReadOnlyList<JsonString> PrevailsOverAt { get; init; }

    /// <summary>Of secondary sources: the day it was last checked; null when not known.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>Folder of an archive that holds its texts: the document's id unless the pack says otherwise.</summary>
    public required string ArchiveName { get; init; }

    /// <summary>Effective dates of texts that were announced but never took effect, by date.</summary>
    public required IReadOnlyList<DateOnly> Announced { get; init; }

    /// <summary>The document's id in its pack.</summary>
    public string LocalId => FullId[(FullId.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>By effective date; never empty.</summary>
    public required IReadOnlyList<DocumentVersion> Versions
    {
        get => _versions;
        init
        {
            _versions = [.. value];
            ScopeOfAll = _versions is [var first, ..] && Array.TrueForAll(_versions, version => ReferenceEquals(version.Scope, first.Scope)) ? first.Scope : null;
        }
    }

    /// <summary>The scope, where all versions have one and the same; else null.</summary>
    public Condition? ScopeOfAll { get; private init; }

    public required SourceLocation At { get; init; }

    /// <summary>The version in force on a day; null before the first.</summary>
    public DocumentVersion? InForceOn(DateOnly day)
    {
        var index = FirstFrom(day);
        if (index < _versions.Length && Versions[index].Effective == day)
        {
            return Versions[index];
        }

        return index == 0 ? null : Versions[index - 1];
    }

    /// <summary>The version that takes the place of another; null for the last.</summary>
    public DocumentVersion? NextAfter(DocumentVersion version)
    {
        var next = FirstFrom(version.Effective) + 1;
        return next < _versions.Length ? _versions[next] : null;
    }

    /// <summary>Whether a version takes effect on a day.</summary>
    public bool HasVersion(DateOnly effective) => FirstFrom(effective) is var index && index < _versions.Length && Versions[index].Effective == effective;

    /// <summary>The versions that take effect from a day, inclusive, until another, exclusive; null bounds nothing. A view, however many there are.</summary>
    public IReadOnlyList<DocumentVersion> VersionsBetween(DateOnly? from, DateOnly? until)
    {
        var start = from is null ? 0 : FirstFrom(from.Value);
        var end = until is null ? _versions.Length : FirstFrom(until.Value);
        return new ArraySegment<DocumentVersion>(_versions, start, Math.Max(0, end - start));
    }

    /// <summary>The place of the first version that takes effect on a day or later.</summary>
    private int FirstFrom(DateOnly day)
    {
        var (low, high) = (0, _versions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _versions[middle].Effective < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>A dated version of a document. Immutable.</summary>
/// <param name="Effective">The first day in force; it is in force until the next version's.</param>
/// <param name="Scope">Whom and what it governs: its own scope, else the document's, and the pack's vendor.</param>
/// <param name="Url">Where this version can be read, else the document's address; null when neither is given.</param>
internal sealed record DocumentVersion(DateOnly Effective, Condition Scope, string? Url)
{
    /// <summary>The last day on which the text was found in force; null when the pack does not say.</summary>
    public DateOnly? LastSeen { get; init; }

    /// <summary>Its file in the pack's folder of an archive; null where that is <c>DOCUMENT/EFFECTIVE.md</c>.</summary>
    public string? File { get; init; }

    /// <summary>The clause of that file which is this text; null where all of it is.</summary>
    public string? Section { get; init; }

    /// <summary>Where it stands in its file.</summary>
    public required SourceLocation At { get; init; }

    /// <summary>Whether it is a model's licence: its scope asks under which licence the model is.</summary>
    public bool IsLicence { get; } = Scope.Facts.Any(fact => string.Equals(fact.Name, Facts.ModelLicense, StringComparison.Ordinal));
}

/// <summary>A text known to exist but not held. Immutable.</summary>
/// <param name="FullId"><c>pack/gap</c>.</param>
/// <param name="Title">What is not held.</param>
/// <param name="Scope">Whom and what it would govern, with the pack's vendor.</param>
/// <param name="From">The first day; null means always before.</param>
/// <param name="Until">The first day no longer; null means for ever.</param>
internal sealed record Gap(string FullId, string Title, Condition Scope, DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether it is the text that decides such uses; otherwise it adds to the texts held.</summary>
    public bool IsGoverning { get; init; }

    public bool IsOpenOn(DateOnly day) => (From is null || From <= day) && (Until is null || day < Until);
}
