using System.ComponentModel;
using System.Text.Json.Serialization;
using Compliance.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Serialization;

/// <summary>Every type that could be bound from a request or returned from an endpoint carries its form.</summary>
public sealed class PublicTypesTests
{
    /// <summary>Data that serializers have right as it is, and that only goes out.</summary>
    private static readonly Type[] Plain =
    [
        typeof(Diagnostic), typeof(SourceLocation), typeof(SourceText), typeof(UseCaseFault), typeof(BatchOptions), typeof(BatchSummary), typeof(DecisionPeriod),
        typeof(FactDescription), typeof(ValueDescription), typeof(VendorDescription), typeof(ProductDescription), typeof(TopicDescription), typeof(ParameterDescription),
    ];

    /// <summary>Types that are no data: services, exceptions, constants, the converters themselves.</summary>
    private static bool IsData(Type type) =>
        type is { IsInterface: false, IsGenericType: false } && !(type.IsAbstract && type.IsSealed) && !typeof(Exception).IsAssignableFrom(type) && !typeof(TypeConverter).IsAssignableFrom(type);

    [Fact]
    public void PublicTypes_OfData_HaveAFormAndItsConverter()
    {
        var data = typeof(UseCase).Assembly.GetExportedTypes().Where(IsData).Except(Plain).ToList();

        data.Should().BeEquivalentTo(WireForms.Types);
        data.Should().OnlyContain(type => Attribute<JsonConverterAttribute>(type)!.ConverterType == typeof(ComplianceJsonConverter<>).MakeGenericType(type));
        data.Where(type => !type.IsEnum).Should().OnlyContain(type => Attribute<TypeConverterAttribute>(type)!.ConverterTypeName == typeof(NoPlainSerialization).AssemblyQualifiedName);
    }

    private static T? Attribute<T>(Type type)
        where T : Attribute => (T?)System.Attribute.GetCustomAttribute(type, typeof(T));
}
