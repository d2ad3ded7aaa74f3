using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.FactWorkflows;

/// <summary>The versions behind the bridge are those without a known advisory, and nothing of RulesEngine comes with the engine itself.</summary>
public sealed class GraphTests
{
    /// <summary>The first version without each advisory that the graph's packages ever had.</summary>
    public static TheoryData<string, string> Mended => new()
    {
        { "System.Linq.Dynamic.Core", "1.3.0" }, // CVE-2023-32571: methods of any type
        { "System.Linq.Dynamic.Core", "1.6.0" }, // CVE-2024-51417: reflection and static members
        { "Newtonsoft.Json", "13.0.1" }, // CVE-2024-21907: endless depth
    };

    [Theory]
    [MemberData(nameof(Mended))]
    public void Package_IsOfAVersionThatIsMended(string package, string first) => Resolved("Compliance.RulesEngine")[package].Should().BeGreaterThanOrEqualTo(Version.Parse(first));

    [Theory]
    [InlineData("Compliance.Abstractions")]
    [InlineData("Compliance.Rules")]
    [InlineData("Compliance.AspNetCore")]
    [InlineData("Compliance.Testing")]
    public void OtherPackages_BringNothingOfRulesEngine(string project) => Resolved(project).Keys.Should().NotContain(["RulesEngine", "System.Linq.Dynamic.Core", "FastExpressionCompiler"]);

    private static Dictionary<string, Version> Resolved(string project)
    {
        using var locked = JsonDocument.Parse(Repository.Read("src", project, "packages.lock.json"));
        return locked.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(package => package.Value.TryGetProperty("resolved", out _))
            .ToDictionary(package => package.Name, package => Version.Parse(package.Value.GetProperty("resolved").GetString()!), StringComparer.Ordinal);
    }
}
