using Compliance.Authoring.Archive;
using Compliance.Authoring.Citing;
using Compliance.Rules.Diagnostics;

namespace Compliance.Authoring.Tools;

/// <summary>Finds a passage in every version of archived texts: its clause, and the shortest anchor that tells it apart.</summary>
public static class CiteTool
{
    /// <summary>Finds a passage.</summary>
    /// <param name="archive">The archive's folder.</param>
    /// <param name="words">The passage as the text writes it. Upper and lower case count; white space and the form of quotes do not.</param>
    /// <param name="options">Where to look; null for everywhere.</param>
    /// <exception cref="AuthoringException">There is no such folder, no text has the words, or a few words at each end do not tell the passage apart.</exception>
    public static CiteResult Run(string archive, string words, CiteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(words);
        if (!Directory.Exists(archive))
        {
            throw new AuthoringException(Faults.NoFolder("--archive", archive));
        }

        var folder = new ArchiveFolder(archive);
        var found = FoundPassage.Find(folder, words, options?.Vendor, options?.Document);
        return found.Count > 0 ? new(found, CiteWriter.Write(folder, words, found)) : throw new AuthoringException(Faults.NoSuchPassage(archive));
    }
}
