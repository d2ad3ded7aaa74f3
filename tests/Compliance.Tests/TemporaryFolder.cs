namespace Compliance.Tests;

/// <summary>A folder of a test's own, outside the checkout, gone with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("compliance-");

    public string Path => _folder.FullName;

    /// <summary>Writes a file aside and moves it to its place, as careful editors do: no reader sees half of it.</summary>
    public string Write(string relative, string content)
    {
        var path = System.IO.Path.Combine(Path, relative);
        var folder = System.IO.Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var aside = System.IO.Path.Combine(folder, $".{Guid.NewGuid():N}");
        File.WriteAllText(aside, content);
        File.Move(aside, path, overwrite: true);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
