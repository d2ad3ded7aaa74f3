using Compliance.Rules.Diagnostics;

namespace Compliance.Rules.Parsing;

/// <summary>A pack as read: its files' JSON, well-formed where nothing was reported, its meaning unchecked.</summary>
/// <param name="Root">The content of <c>pack.json</c>.</param>
/// <param name="Rules">The rules of all its files, in the order of the files' names.</param>
/// <param name="Sha256">SHA-256 of the files' names and contents, lower-case hexadecimal.</param>
internal sealed record RulePackDocument(JsonObject Root, IReadOnlyList<JsonObject> Rules, string Sha256)
{
    public SourceLocation At => Root.At;
}

/// <summary>A vocabulary as read.</summary>
internal sealed record VocabularyDocument(JsonObject Root, SourceLocation At, string Sha256)
{
    public IEnumerable<JsonObject> Facts => Root.Items<JsonObject>("facts");
}
