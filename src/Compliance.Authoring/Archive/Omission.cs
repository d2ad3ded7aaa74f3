namespace Compliance.Authoring.Archive;

/// <summary>Why a block is no text of the document and is left out of the outline.</summary>
internal enum Omission
{
    /// <summary>It is text.</summary>
    None,

    /// <summary>It says again what stands before it.</summary>
    Repetition,

    /// <summary>It is the entry of a table of contents, or the line above one.</summary>
    Contents,

    /// <summary>It only dates the document.</summary>
    Date,
}

/// <summary>A stretch of the source that the outline leaves out.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Text">What it says, without markup.</param>
internal sealed record LeftOutText(SourceSpan Source, string Text)
{
    public static LeftOutText Of(TextBlock block) => new(new SourceSpan(block.SourceStart, block.SourceEnd), block.Text);

    public static LeftOutText Of(ClauseDraft clause) =>
        new(OutlineLayout.SourceOf(clause), string.Join(' ', clause.Pieces().Select(piece => piece.Block.Text[piece.Start..piece.End])));
}
