using System.Text;
using Compliance.Cli;
using Compliance.Rules.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary>Locks are written whole, all or none, and never over the review of another.</summary>
public sealed class LockUpdateTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly DiagnosticBag _faults = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_AsRead_ReplacesAllAndLeavesNothingBeside()
    {
        var (one, other) = (_folder.Write("a.lock.json", "old"), Path.Combine(_folder.Path, "b.lock.json"));

        LockUpdate.Write([Lock(one, "old", "new"), Lock(other, null, "first")], _faults).Should().BeTrue();

        File.ReadAllText(one).Should().Be("new");
        File.ReadAllText(other).Should().Be("first");
        Directory.GetFiles(_folder.Path).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("other", "old")]
    [InlineData("other", null)]
    [InlineData(null, "old")]
    public void Write_ChangedSinceItWasRead_IsRefusedAndNothingIsWritten(string? now, string? read)
    {
        var first = _folder.Write("a.lock.json", "old");
        var second = Path.Combine(_folder.Path, "b.lock.json");
        if (now is not null)
        {
            _folder.Write("b.lock.json", now);
        }

        LockUpdate.Write([Lock(first, "old", "new"), Lock(second, read, "new")], _faults).Should().BeFalse();

        _faults.Sorted().Should().ContainSingle().Which.ToString().Should().Contain("CR411").And.Contain("another run changed it");
        File.ReadAllText(first).Should().Be("old");
        File.Exists(second).Should().Be(now is not null);
    }

    /// <summary>A link in a pack of strangers would have any file written over.</summary>
    [Theory]
    [InlineData("pack/inside.json", true)]
    [InlineData("outside.json", false)]
    public void Write_ThroughALink_StaysInThePack(string target, bool isWritten)
    {
        var file = _folder.Write(target, "old");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "pack"));
        var link = Path.Combine(_folder.Path, "pack", "citations.lock.json");
        File.CreateSymbolicLink(link, file);

        LockUpdate.Write([Lock(link, "old", "new")], _faults).Should().Be(isWritten);

        File.ReadAllText(file).Should().Be(isWritten ? "new" : "old");
        _faults.IsEmpty.Should().Be(isWritten);
    }

    [Fact]
    public void Write_WhileAnotherWrites_IsRefused()
    {
        var file = _folder.Write("a.lock.json", "old");
        using (new FileStream($"{file}.writing", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            LockUpdate.Write([Lock(file, "old", "new")], _faults).Should().BeFalse();
        }

        _faults.Sorted().Should().ContainSingle().Which.Message.Should().Contain("another run is writing it");
        File.ReadAllText(file).Should().Be("old");
    }

    [Fact]
    public void Write_IntoAFolderThatIsNotThere_IsRefusedAndTheOthersStay()
    {
        var file = _folder.Write("a.lock.json", "old");

        LockUpdate.Write([Lock(file, "old", "new"), Lock(Path.Combine(_folder.Path, "none", "b.lock.json"), null, "new")], _faults).Should().BeFalse();

        File.ReadAllText(file).Should().Be("old");
        Directory.GetFiles(_folder.Path).Should().ContainSingle();
    }

    private static LockFile Lock(string path, string? before, string after) => new(path, before is null ? null : (ReadOnlyMemory<byte>?)Encoding.UTF8.GetBytes(before), after);
}
