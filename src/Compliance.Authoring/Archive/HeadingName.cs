namespace Compliance.Authoring.Archive;

/// <summary>A heading as a table of contents names it: without its number and the stop after it.</summary>
internal static class HeadingName
{
    public static string Of(string text)
    {
        var start = (NumberLabel.OfBlock(text) ?? NumberLabel.OfHeading(text, null))?.Length ?? 0;
        var name = text[start..].Trim(' ', '.', ':');
        return name.Length > 0 ? name : text;
    }
}
