using Compliance.Rules.Loading;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Loading;

public sealed class FolderStampTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_SameFolder_IsTheSame()
    {
        _folder.Write("terms/pack.json", "{}");

        Stamp().Should().Be(Stamp());
    }

    [Fact]
    public void Of_FolderWithWhatIsNoPack_IsTheSame()
    {
        _folder.Write("terms/pack.json", "{}");
        var before = Stamp();

        _folder.Write("terms/build.log", "a");
        _folder.Write(".git/config.json", "{}");

        Stamp().Should().Be(before);
    }

    [Theory]
    [InlineData("terms/pack.json", "{ }")]
    [InlineData("terms/more.json", "{}")]
    [InlineData("other/pack.json", "{}")]
    public void Of_ChangedFolder_IsAnother(string file, string content)
    {
        _folder.Write("terms/pack.json", "{}");
        var before = Stamp();

        _folder.Write(file, content);

        Stamp().Should().NotBe(before);
    }

    [Fact]
    public void Of_FolderThatIsNotThere_IsAnotherAndThrowsNothing()
    {
        var before = Stamp();

        FolderStamp.Of(Path.Combine(_folder.Path, "nowhere")).Should().NotBe(before);
    }

    private FolderStamp Stamp() => FolderStamp.Of(_folder.Path);
}
