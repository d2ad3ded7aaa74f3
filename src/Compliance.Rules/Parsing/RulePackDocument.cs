using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Parsing;

/// <summary>A pack as read: its files' JSON, well-formed where nothing was reported, its meaning unchecked. Belongs to one load.</summary>
/// <param name="root">The content of <c>pack.json</c>.</param>
/// <param name="files">Its files.</param>
internal sealed class RulePackDocument(JsonObject root, PackFiles files)
{
    private IReadOnlyList<JsonObject>? _rules;

    /// <summary>The content of <c>pack.json</c>.</summary>
    public JsonObject Root => root;

    /// <summary>The rules of all its files, in the order of the files' names, once they are read.</summary>
    public IReadOnlyList<JsonObject> Rules => _rules ?? throw new InvalidOperationException("The rules were not read yet.");

    /// <summary>SHA-256 of the files' names and contents, lower-case hexadecimal; empty until the rules are read.</summary>
    public string Sha256 { get; private set; } = "";

    public SourceLocation At => root.At;

    /// <summary>Reads the files of rules; once, however often it is asked.</summary>
    public void ReadRules(DiagnosticBag diagnostics)
    {
        if (_rules is null)
        {
            _rules = [.. root.Items<JsonObject>("rules"), .. PackReader.ReadRules(files, diagnostics)];
            Sha256 = PackReader.Hash([files.Manifest, .. files.RuleFiles]);
        }
    }
}

/// <summary>A vocabulary as read.</summary>
internal sealed record VocabularyDocument(JsonObject Root, SourceLocation At, string Sha256)
{
    public IEnumerable<JsonObject> Facts => Root.Items<JsonObject>("facts");
}
