namespace Compliance.Tests;

/// <summary>A folder of its own for a test, outside the checkout, removed afterwards.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("compliance-").FullName;

    /// <summary>Writes a file aside and moves it to its place, as careful editors do: no reader sees half of it.</summary>
    /// <returns>The file's path.</returns>
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

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
