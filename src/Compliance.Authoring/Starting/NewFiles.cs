using System.Text;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;

namespace Compliance.Authoring.Starting;

/// <summary>Writes files that are not there yet, all of them or none.</summary>
internal static class NewFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes them; false when one is there already or cannot be written, with the fault reported and nothing left behind.</summary>
    /// <param name="folder">The project's folder; made where it does not exist.</param>
    /// <param name="files">The texts by path, with forward slashes.</param>
    /// <param name="taken">Paths that must not be there either, such as the folder that the files make.</param>
    /// <param name="faults">Takes the faults.</param>
    public static bool Write(string folder, IReadOnlyDictionary<string, string> files, IEnumerable<string> taken, DiagnosticBag faults)
    {
        var there = taken.Where(path => Path.Exists(Path.Combine(folder, path))).ToList();
        foreach (var path in there.Concat(files.Keys.Where(file => !there.Exists(outer => file.StartsWith($"{outer}/", StringComparison.Ordinal)) && Path.Exists(Path.Combine(folder, file)))))
        {
            faults.Add(Faults.AlreadyThere(BoundedFile.Display(Path.Combine(folder, path))));
        }

        if (!faults.IsEmpty)
        {
            return false;
        }

        var (made, written) = (new List<string>(), new List<string>());
        var at = folder;
        try
        {
            foreach (var (name, text) in files)
            {
                at = Path.Combine(folder, name);
                MakeFolder(Path.GetDirectoryName(Path.GetFullPath(at))!, made);
                using (var file = new FileStream(at, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
                {
                    written.Add(at);
                    file.Write(Utf8.GetBytes(text));
                    file.Flush(flushToDisk: true);
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            faults.Add(Faults.Unwritable(BoundedFile.Display(at), BoundedFile.Why(exception)));
            Undo(made, written);
            return false;
        }
    }

    private static void MakeFolder(string folder, List<string> made)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        MakeFolder(Path.GetDirectoryName(folder)!, made);
        Directory.CreateDirectory(folder);
        made.Add(folder);
    }

    private static void Undo(List<string> made, List<string> written)
    {
        try
        {
            written.ForEach(File.Delete);
            made.Reverse();
            made.ForEach(Directory.Delete);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The fault that led here is reported; what cannot be taken away now is seen when the same is begun again.
        }
    }
}
