namespace Compliance.Authoring.Archive;

/// <summary>The bold words that open a paragraph or list item and name it; a heading inside a list is one too.</summary>
internal static class LeadIn
{
    /// <returns>The bold words at <paramref name="start"/>; null when there are none that make a name.</returns>
    public static string? Read(TextBlock block, int start)
    {
        var end = block.HeadingLevel > 0 ? block.Text.Length : block.BoldEnd(start);
        var isMidWord = end > start && end < block.Text.Length && char.IsLetterOrDigit(block.Text[end]) && char.IsLetterOrDigit(block.Text[end - 1]);
        if (isMidWord)
        {
            // Bold that runs into the next word, as in "**Title. W**ord": the name ends with its own stop.
            var stop = block.Text.LastIndexOfAny(['.', ':', ';', '!', '?'], end - 1, end - start);
            end = stop > start ? stop + 1 : end;
        }

        var name = block.Text[start..end].Trim();
        return Slug.Of(name).Length > 0 ? name : null;
    }
}
