namespace Compliance.Authoring.Archive;

/// <summary>The text of blocks, whatever lists and tables it stands in.</summary>
internal static class BlockTexts
{
    /// <summary>All text of a block in the order of the document.</summary>
    public static IEnumerable<TextBlock> Of(BlockNode block) => block switch
    {
        TextBlock text => [text],
        ListNode list => list.Items.SelectMany(item => item.Children).SelectMany(Of),
        TableNode table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell),
        _ => [],
    };
}
