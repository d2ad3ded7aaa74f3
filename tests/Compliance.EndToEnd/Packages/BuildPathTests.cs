using System.Text;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Packages;

/// <summary>What is built says nothing of the machine that built it, and so is the same from any folder.</summary>
public sealed class BuildPathTests
{
    public static TheoryData<string> Assemblies => ["Compliance.Abstractions", "Compliance.Rules", "Compliance.Authoring", "Compliance.Packs", "Compliance.AspNetCore", "Compliance.Testing", "compliance"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_Built_HoldsNoPathOfItsBuild(string assembly)
    {
        var library = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));
        var symbols = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, $"{assembly}.pdb"));

        foreach (var bytes in new[] { library, symbols })
        {
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root)).Should().Be(-1);
            bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Repository.Root)).Should().Be(-1);
        }
    }
}
