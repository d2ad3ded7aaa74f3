using System.Reflection;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Conventions;

/// <summary>
/// What others build on, listed in <c>src/ASSEMBLY/PublicApi.txt</c>: a change to it is seen in review. Run the tests with <c>UPDATE_PUBLIC_API=1</c> in the
/// environment to write the lists anew.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Compliance.Abstractions")]
    [InlineData("Compliance.Rules")]
    [InlineData("Compliance.Authoring")]
    [InlineData("Compliance.AspNetCore")]
    [InlineData("Compliance.Register")]
    [InlineData("Compliance.RulesEngine")]
    [InlineData("Compliance.Testing")]
    [InlineData("Compliance.Web")]
    public void PublicApi_IsTheListUnderReview(string assembly)
    {
        var actual = PublicApi.Lines(Assembly.Load(assembly)).ToList();
        var list = Repository.PathOf("src", assembly, "PublicApi.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
        {
            File.WriteAllText(list, string.Join('\n', actual) + "\n");
        }

        var reviewed = File.ReadAllLines(list);
        actual.Except(reviewed, StringComparer.Ordinal).Should().BeEmpty("what is new is listed in {0}; UPDATE_PUBLIC_API=1 writes it", list);
        reviewed.Except(actual, StringComparer.Ordinal).Should().BeEmpty("what is gone is not listed in {0}; UPDATE_PUBLIC_API=1 writes it", list);
    }
}
