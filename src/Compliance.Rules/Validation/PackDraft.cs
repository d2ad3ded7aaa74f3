using Compliance.Rules.Parsing;

namespace Compliance.Rules.Validation;

/// <summary>A pack half bound: its documents first, for rules of any pack may cite them. Belongs to one thread at a time.</summary>
internal sealed record PackDraft(RulePackDocument Source, Condition VendorScope)
{
    /// <summary>The documents that were looked for by references to them: of thousands most name the same few.</summary>
    private readonly Dictionary<string, PolicyDocument?> _found = new(StringComparer.Ordinal);

    public JsonObject Root => Source.Root;

    public string Id { get; } = Source.Root.String("id")?.Value ?? "";

    public Layer Layer { get; } = (Layer)Words.IndexOf(Source.Root, "layer", PackShapes.Layers, (int)Layer.Vendor);

    /// <summary>In the order in which the pack lists them.</summary>
    public List<PolicyDocument> Documents { get; } = [];

    private IEnumerable<string> LocalDocumentIds => Documents.Select(document => document.FullId[(Id.Length + 1)..]);

    /// <summary>The document that a reference names; null where there is none.</summary>
    /// <param name="reference">An id of this pack, or a full one.</param>
    /// <param name="all">The documents of all packs, by full id.</param>
    public PolicyDocument? Find(string reference, IReadOnlyDictionary<string, PolicyDocument> all)
    {
        if (!_found.TryGetValue(reference, out var document))
        {
            _found.Add(reference, document = all.GetValueOrDefault(FullId(reference)));
        }

        return document;
    }

    /// <summary>What a reference to a document may name, for suggestions: the pack's own ids, then all full ones.</summary>
    public IEnumerable<string> DocumentIds(IReadOnlyDictionary<string, PolicyDocument> all) => LocalDocumentIds.Concat(all.Keys);

    public string FullId(string reference) => reference.Contains('/', StringComparison.Ordinal) ? reference : $"{Id}/{reference}";

    /// <summary>Whether a document is the pack's own.</summary>
    public bool Owns(PolicyDocument document) =>
        document.FullId.Length > Id.Length && document.FullId[Id.Length] == '/' && document.FullId.StartsWith(Id, StringComparison.Ordinal);

    /// <summary>A condition, of the uses of the pack's vendor.</summary>
    public Condition InVendorScope(Condition scope) =>
        ReferenceEquals(VendorScope, Condition.Always) ? scope : new AllOf([VendorScope, scope]);

    /// <summary>
    /// The condition of a rule. A pack's rules speak of its vendor: where they cite its own documents, whose scopes say so, that is enough; a rule that cites
    /// another pack's document besides says it itself (design 4.1).
    /// </summary>
    public Condition InOwnVendorScope(Condition when, IReadOnlyList<Cite> cites) => cites.All(cite => Owns(cite.Document)) ? when : InVendorScope(when);
}
