using Compliance.Json;
using FluentAssertions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Tests.Serialization;

/// <summary>Newtonsoft.Json without the library's converter would drop facts and write numbers for decisions; so it is made to fail.</summary>
public sealed class PlainNewtonsoftTests
{
    public static TheoryData<Type> Types => [.. WireForms.Types.Where(type => !type.IsEnum)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Deserialize_WithoutConverter_Fails(Type type)
    {
        FluentActions.Invoking(() => JsonConvert.DeserializeObject("""{ "vendor": "mistral", "teir": "free" }""", type)).Should().Throw<JsonSerializationException>();
        FluentActions.Invoking(() => new JObject { ["vendor"] = "mistral" }.ToObject(type)).Should().Throw<JsonSerializationException>();
        FluentActions.Invoking(() => JsonConvert.DeserializeObject("""["mistral"]""", type)).Should().Throw<JsonSerializationException>();
    }

    /// <summary>Single values it takes by the conversions of C#, which mean the same.</summary>
    [Fact]
    public void Deserialize_FactValueWithoutConverter_IsRightOrFails()
    {
        JsonConvert.DeserializeObject<FactValue>("\"mistral\"").Should().Be(FactValue.Text("mistral"));
        JsonConvert.DeserializeObject<FactValue>("true").Should().Be(FactValue.True);
        JsonConvert.DeserializeObject<FactValue>("12.5").Should().Be(FactValue.Number(12.5));
    }

    [Fact]
    public void Serialize_WithoutConverter_FailsAndSaysWhatToAdd()
    {
        FluentActions.Invoking(() => JsonConvert.SerializeObject(new UseCase { Tier = Tiers.Free })).Should().Throw<NotSupportedException>().WithMessage("*AddComplianceConverters*");
        FluentActions.Invoking(() => JsonConvert.SerializeObject(new { Value = FactValue.True })).Should().Throw<NotSupportedException>().WithMessage("*AddComplianceConverters*");
        FluentActions.Invoking(() => JObject.FromObject(new { Ruling = default(Ruling) })).Should().Throw<NotSupportedException>();
    }

    /// <summary>A type with a converter from text would be taken from a request's address instead of its body.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void TypeConverter_ReadsNoText(Type type) =>
        System.ComponentModel.TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string)).Should().BeFalse();

    /// <summary>Enums are theirs to name: alone in somebody's type they are numbers, and read back as such.</summary>
    [Fact]
    public void Enums_WithoutConverter_RoundTripAsNumbers() =>
        JsonConvert.DeserializeObject<Decision>(JsonConvert.SerializeObject(Decision.Permitted)).Should().Be(Decision.Permitted);
}
