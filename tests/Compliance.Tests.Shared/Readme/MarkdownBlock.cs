namespace Compliance.Tests.Readme;

/// <summary>A fenced block of a Markdown file.</summary>
/// <param name="File">The file, from the root.</param>
/// <param name="Line">The line of its opening fence.</param>
/// <param name="Language">What the fence says: <c>bash</c>, <c>csharp</c>, <c>json</c>, <c>text</c>.</param>
/// <param name="Content">Its lines, each with a line feed.</param>
internal sealed record MarkdownBlock(string File, int Line, string Language, string Content)
{
    private const string Fence = "```";

    /// <summary>The output that the next block shows, when that is a <c>text</c> block; null otherwise.</summary>
    public string? ShownOutput { get; private init; }

    public static List<MarkdownBlock> ReadAll(params string[] file)
    {
        var blocks = new List<MarkdownBlock>();
        var lines = Repository.Read(file).Split('\n');
        for (var start = 0; start < lines.Length; start++)
        {
            if (!lines[start].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.FindIndex(lines, start + 1, line => line == Fence);
            blocks.Add(new(string.Join('/', file), start + 1, lines[start][Fence.Length..], string.Concat(lines[(start + 1)..end].Select(line => line + "\n"))));
            start = end;
        }

        return [.. blocks.Select((block, index) => index + 1 < blocks.Count && blocks[index + 1].Language == "text" ? block with { ShownOutput = blocks[index + 1].Content } : block)];
    }

    public override string ToString() => $"{File}({Line})";
}
