using Compliance.Rules.Loading;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Loading;

/// <summary>What of a folder counts; what is wrong with folders is in <c>WrongInput</c>.</summary>
public sealed class FolderPackSourceTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_FolderOfPacks_GivesEachByName()
    {
        _folder.Write("b/pack.json", "{}");
        _folder.Write("a/pack.json", "{}");
        _folder.Write("notes/readme.txt", "no pack");

        Files(Read()).Should().Equal("a/pack.json", "b/pack.json");
    }

    [Fact]
    public void Read_RuleFiles_ComeInOrderFromSubfoldersToo()
    {
        _folder.Write("pack.json", "{}");
        _folder.Write("z.json", "{}");
        _folder.Write("inner/a.json", "{}");

        Read().Packs.Single().RuleFiles.Select(file => Relative(file.File)).Should().Equal("inner/a.json", "z.json");
    }

    [Fact]
    public void Read_WhatStartsWithADotOrIsNoRuleFile_IsPassedOver()
    {
        _folder.Write("pack.json", "{}");
        _folder.Write(".hidden.json", "nonsense");
        _folder.Write(".git/config.json", "nonsense");
        _folder.Write("scenarios/a.scenarios.json", "{}");
        _folder.Write("citations.lock.json", "{}");

        var content = Read();

        content.Faults.Should().BeEmpty();
        content.Packs.Single().RuleFiles.Should().BeEmpty();
    }

    [Fact]
    public void Read_AfterAChange_GivesWhatIsThereNow()
    {
        _folder.Write("pack.json", "{}");
        var source = new FolderPackSource(_folder.Path);
        source.Read().Packs.Should().ContainSingle();

        _folder.Write("rules.json", "{}");

        source.Read().Packs.Single().RuleFiles.Should().ContainSingle();
    }

    private PackSourceContent Read() => new FolderPackSource(_folder.Path).Read();

    private IEnumerable<string> Files(PackSourceContent content) => content.Packs.Select(pack => Relative(pack.Manifest.File));

    private string Relative(string file) => Path.GetRelativePath(_folder.Path, file).Replace('\\', '/');
}
