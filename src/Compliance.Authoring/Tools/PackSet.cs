using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Validation;

namespace Compliance.Authoring.Tools;

/// <summary>
/// Packs, loaded together for the tools of authors, with the texts they were read from. Immutable and thread-safe.
/// <code>
/// var packs = PackSet.Load(PackSet.Embedded, "policy");
/// Console.Write(LintTool.Run(packs).ToText());
/// </code>
/// </summary>
public sealed class PackSet
{
    /// <summary>Names the packs that ship with the library, where others are named by their folders.</summary>
    public const string Embedded = "embedded";

    private PackSet(RuleSet rules, IReadOnlyList<PackSourceContent> contents, IReadOnlyList<string> named) =>
        (Rules, Contents, Looked, Named) = (rules, contents, contents, named);

    /// <summary>The packs, by id.</summary>
    public IReadOnlyList<PackReference> Packs => field ??= [.. Rules.Packs.Select(pack => pack.Reference)];

    /// <summary>The folders that were named.</summary>
    internal IReadOnlyList<string> Folders => [.. Named.Where(pack => !string.Equals(pack, Embedded, StringComparison.Ordinal))];

    /// <summary>What use cases can say by these packs.</summary>
    public IComplianceVocabulary Vocabulary => field ??= new DescribedVocabulary(Rules.Vocabulary, profile: null, isStrict: false);

    /// <summary>How many bytes the files of rules have.</summary>
    internal long Length => Contents.Sum(content => content.Length);

    internal RuleSet Rules { get; }

    /// <summary>What all sources hold.</summary>
    internal IReadOnlyList<PackSourceContent> Contents { get; }

    /// <summary>What the sources to be looked at hold.</summary>
    internal IReadOnlyList<PackSourceContent> Looked { get; private init; }

    /// <summary>What was named, or stood in where nothing was.</summary>
    internal IReadOnlyList<string> Named { get; }

    /// <summary>What was loaded beside: folders, or the word for the shipped packs.</summary>
    internal IReadOnlyList<string> Beside { get; private init; } = [];

    /// <summary>What <c>--rules</c> must name for the same rules; empty where that is the default.</summary>
    internal IReadOnlyList<string> Sources { get; private init; } = [];

    /// <summary>Loads packs.</summary>
    /// <param name="packs">Folders, each a pack or a folder of packs, or <see cref="Embedded"/>; each counts once. None means the shipped packs.</param>
    /// <exception cref="AuthoringException">The packs have faults; it lists them all.</exception>
    public static PackSet Load(params IReadOnlyList<string> packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        IReadOnlyList<string> named = packs.Count == 0 ? [Embedded] : [.. packs.Distinct(StringComparer.Ordinal)];
        var faults = new DiagnosticBag();
        var contents = Read(named, faults);
        return RuleSetLoader.Load(contents, faults) is { } rules && faults.IsEmpty ? new(rules, contents, named) : throw AuthoringException.Of(faults);
    }

    /// <summary>Loads packs to be looked at, with the packs they are meant to stand beside.</summary>
    /// <param name="packs">The packs to be looked at, as for <see cref="Load"/>; none means those beside or, where none are named, the shipped ones.</param>
    /// <param name="beside">The packs beside. Where none are named and those looked at bring no vendor's terms, such as a company's policy, the shipped ones.</param>
    /// <exception cref="AuthoringException">The packs have faults; it lists them all.</exception>
    public static PackSet LoadBeside(IReadOnlyList<string> packs, IReadOnlyList<string> beside)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(beside);
        IReadOnlyList<string> named = [.. packs.Count > 0 ? packs.Distinct(StringComparer.Ordinal) : beside.Count > 0 ? [] : [Embedded]];
        var faults = new DiagnosticBag();
        var looked = Read(named, faults);
        IReadOnlyList<string> others = beside.Count == 0 && VendorTerms.AreMissing(looked) ? [Embedded] : [.. beside.Distinct(StringComparer.Ordinal)];
        IReadOnlyList<PackSourceContent> all = [.. looked, .. Read(others, faults)];
        IReadOnlyList<string> sources = [.. others, .. named];
        return RuleSetLoader.Load(all, faults) is { } rules && faults.IsEmpty
            ? new(rules, all, named) { Looked = looked, Beside = others, Sources = sources is [Embedded] ? [] : sources }
            : throw AuthoringException.Of(faults);
    }

    /// <summary>The pack of an id; null where none is asked for, or none has it, which is then reported.</summary>
    internal RulePack? Find(string? id, DiagnosticBag faults)
    {
        if (id is null)
        {
            return null;
        }

        var pack = Rules.Packs.FirstOrDefault(pack => string.Equals(pack.Id, id, StringComparison.Ordinal));
        if (pack is null)
        {
            faults.Add(Faults.NoSuchPack(id, Rules.Packs.Select(loaded => loaded.Id)));
        }

        return pack;
    }

    /// <summary>The packs to be looked at: the one of an id, else those that were named.</summary>
    /// <exception cref="AuthoringException">No pack has the id.</exception>
    internal IReadOnlyList<RulePack> LookedAt(string? id)
    {
        var faults = new DiagnosticBag();
        var one = Find(id, faults);
        AuthoringException.ThrowIfAny(faults);
        var files = Looked.SelectMany(content => content.Packs).Select(pack => pack.Manifest.File).ToHashSet(StringComparer.Ordinal);
        return one is null ? [.. Rules.Packs.Where(pack => files.Contains(pack.At.File))] : [one];
    }

    /// <summary>Reads what is kept beside a pack, by file name; null where its source keeps nothing.</summary>
    internal Func<string, DiagnosticBag, SourceText?>? RecordsOf(RulePack pack) =>
        Contents.SelectMany(content => content.Packs).First(files => string.Equals(files.Manifest.File, pack.At.File, StringComparison.Ordinal)).ReadRecord;

    /// <summary>The packs that were read from folders.</summary>
    internal IEnumerable<RulePack> InFolders()
    {
        var files = Named.Zip(Looked).Where(pair => !string.Equals(pair.First, Embedded, StringComparison.Ordinal))
            .SelectMany(pair => pair.Second.Packs).Select(pack => pack.Manifest.File).ToHashSet(StringComparer.Ordinal);
        return Rules.Packs.Where(pack => files.Contains(pack.At.File));
    }

    private static IReadOnlyList<PackSourceContent> Read(IReadOnlyList<string> packs, DiagnosticBag faults) => [.. packs.Select(pack => Source(pack).Read(faults))];

    private static IPackSource Source(string pack) => string.Equals(pack, Embedded, StringComparison.Ordinal) ? EmbeddedPackSource.Instance : new FolderPackSource(pack);
}
