using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Conventions;

public sealed class PublicTypesTests
{
    public static TheoryData<string> Assemblies => ["Compliance.Abstractions", "Compliance.Rules", "Compliance.Authoring", "Compliance.AspNetCore", "Compliance.Register", "Compliance.RulesEngine", "Compliance.Testing"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void PublicClasses_AreSealedStaticOrAbstract(string assembly) =>
        Public(assembly).Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void PublicTypes_HaveNoSettableStateExceptOptions(string assembly) =>
        Public(assembly).Where(type => !type.Name.EndsWith("Options", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void PublicTypes_ExposeNoFieldsButConstants(string assembly) =>
        Public(assembly).Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral)
            .Should().BeEmpty();

    /// <summary>The command line is a program, and the packs are data; whoever built on their types would build on sand.</summary>
    [Theory]
    [InlineData("compliance")]
    [InlineData("Compliance.Packs")]
    public void ProgramAndData_HaveNoPublicTypes(string assembly) => Public(assembly).Should().BeEmpty();

    /// <summary>The build refuses a public member without documentation; this sees that the file ships and is not empty.</summary>
    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Documentation_SaysSomethingOfEveryType(string assembly)
    {
        var summaries = XDocument.Load(Path.ChangeExtension(Assembly.Load(assembly).Location, ".xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")?.Value.Trim() ?? "", StringComparer.Ordinal);

        Public(assembly).Where(type => summaries.GetValueOrDefault($"T:{type.FullName}", "").Length < 5).Should().BeEmpty();
    }

    private static IEnumerable<Type> Public(string assembly) => Assembly.Load(assembly).GetExportedTypes();
}
