using Compliance.Authoring.Archive;

namespace Compliance.Authoring.Tools;

/// <summary>Cuts a text into its clauses, as rules cite them.</summary>
public static class OutlineTool
{
    /// <summary>Outlines a text.</summary>
    /// <param name="file">The file, in Markdown.</param>
    /// <exception cref="AuthoringException">It cannot be read, or is a broken capture.</exception>
    public static OutlineResult Run(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var document = ArchiveFile.Read(file, file.Replace('\\', '/'));
        return document.Outline is { } outline ? new(outline) : throw new AuthoringException(document.Diagnostics);
    }
}
