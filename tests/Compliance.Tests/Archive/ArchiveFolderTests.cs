using Compliance.Authoring.Archive;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

public sealed class ArchiveFolderTests : IDisposable
{
    private const string Long = "Trout swim up the long cold river to the quiet pool where the herons wait for them all morning without any luck.";
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("archive");
    private readonly ArchiveFolder _archive;

    public ArchiveFolderTests()
    {
        Write("pond/rules/2025-01-02.md", "# Old rules\n\n" + Long);
        Write("pond/rules/2025-11-28.md", "# New rules\n\n" + Long);
        Write("pond/rules/undated.md", "Gone");
        Write("pond/rules/notes.md", Long);
        Write("secret.md", Long);
        _archive = new ArchiveFolder(Path.Combine(_root.FullName, "a"));
    }

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Find_ReadsOnceAndKeeps()
    {
        var found = _archive.Find("pond", "rules", "2025-11-28");
        found!.Outline!.Title.Should().Be("New rules");
        found.File.Should().Be("pond/rules/2025-11-28.md");
        _archive.Find("pond", "rules", "2025-11-28").Should().BeSameAs(found);
    }

    [Fact]
    public void Find_FromManyThreads_ReadsOnce() =>
        Enumerable.Range(0, 64).AsParallel().Select(_ => _archive.Find("pond", "rules", "2025-01-02")).AsEnumerable().Distinct<object?>(ReferenceEqualityComparer.Instance).Should().ContainSingle();

    [Theory]
    [InlineData("pond", "rules", "2024-01-01")]
    [InlineData("lake", "rules", "2025-01-02")]
    public void Find_WhatIsNotHeld_IsNull(string vendor, string document, string version) => _archive.Find(vendor, document, version).Should().BeNull();

    [Fact]
    public void Find_ABrokenText_IsItsFault() => _archive.Find("pond", "rules", "undated")!.Diagnostics.Single().Code.Should().Be("CR203");

    [Theory]
    [InlineData("..", "rules", "2025-01-02")]
    [InlineData("pond", "../..", "2025-01-02")]
    [InlineData("pond", "rules", "../../../secret")]
    [InlineData("/etc", "rules", "undated")]
    [InlineData("pond", "rules", "notes")]
    [InlineData("pond", "rules", "2025-13-02")]
    [InlineData("Pond", "rules", "2025-01-02")]
    [InlineData("", "rules", "2025-01-02")]
    [InlineData("pond", "rules\0", "2025-01-02")]
    public void Find_WhatCannotNameAFile_IsAFault(string vendor, string document, string version)
    {
        var found = _archive.Find(vendor, document, version)!;
        found.Outline.Should().BeNull();
        found.Diagnostics.Single().Code.Should().Be("CR205");
    }

    [Fact]
    public void Find_WhatCannotBeRead_IsAFault() =>
        ArchiveFile.Read(Path.Combine(_root.FullName, "a", "gone.md"), "gone.md").Diagnostics.Single().Code.Should().Be("CR206");

    [Fact]
    public void Versions_AreThoseWithADate()
    {
        _archive.Versions("pond", "rules").Should().Equal("2025-01-02", "2025-11-28", "undated");
        _archive.Versions("pond", "..").Should().BeEmpty();
        _archive.Versions("lake", "rules").Should().BeEmpty();
    }

    [Fact]
    public void Folder_ThatIsNotThere_IsTheCallersMistake() =>
        FluentActions.Invoking(() => new ArchiveFolder(Path.Combine(_root.FullName, "none"))).Should().Throw<DirectoryNotFoundException>().WithMessage("*none*VENDOR/DOCUMENT*");

    private void Write(string file, string text)
    {
        var path = Path.Combine(_root.FullName, file is "secret.md" ? file : "a/" + file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
