using System.Reflection;
using Compliance.Testing;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Compliance.Tests.TestingPackage;

public sealed class ScenariosAttributeTests
{
    private static readonly PolicyRules Rules = PolicyRules.Load(Repository.PathOf("samples/tutorial"));

    /// <summary>The attribute at work, as a user has it.</summary>
    [Theory]
    [Scenarios("TestData/Testing/*.scenarios.json")]
    public void Scenario_OfAFile_Holds(ScenarioCase scenario) => scenario.Verify(Rules).Decision.Should().NotBe(Decision.Undetermined);

    [Fact]
    public void GetData_GivesACaseForEachRowNamedByIt() =>
        Cases("TestData/Testing/*.scenarios.json").Select(scenario => scenario.ToString()).Should().Equal("Resale: is forbidden", "Resale: is open to partners");

    [Theory]
    [InlineData("TestData/**/res*.scenarios.json", 2)]
    [InlineData("TestData/Testing/resale.scenarios.json", 2)]
    public void GetData_FindsFilesByPattern(string pattern, int count) => Cases(pattern).Should().HaveCount(count);

    [Theory]
    [InlineData("TestData/Testing/none*.json")]
    [InlineData("nowhere/*.scenarios.json")]
    public void GetData_NoFile_IsAnErrorAndNoTestThatNeverFails(string pattern) =>
        FluentActions.Invoking(() => Cases(pattern)).Should().Throw<InvalidOperationException>().WithMessage("*CopyToOutputDirectory*");

    [Fact]
    public void Case_SurvivesTheWayThroughTheTestRunner()
    {
        var scenario = Cases("TestData/Testing/*.scenarios.json")[1];
        var info = new Carried();
        ((IXunitSerializable)scenario).Serialize(info);
        var again = new ScenarioCase();
        ((IXunitSerializable)again).Deserialize(info);

        again.ToString().Should().Be(scenario.ToString());
        again.UseCase.Should().Be(scenario.UseCase);
        again.Verify(Rules).Decision.Should().Be(Decision.Permitted);
    }

    [Fact]
    public void Verify_OtherThanExpected_ShowsBothSidesAndTheFacts()
    {
        var others = PackBuilder.Vendor("tutorial", "example-ai").WithValues(Facts.Vendor, "example-ai").WithValues(Facts.Product, "example-chat")
            .WithFact("""{ "name": "partnerProgramme", "type": "boolean", "question": "Partner?" }""").WithDocument("terms", "2025-01-01")
            .Forbid("resale", rule => rule.When(Facts.Purpose, Purposes.Sublicensing).Citing("terms", "2.3")).Build();

        FluentActions.Invoking(() => Cases("TestData/Testing/*.scenarios.json")[0].Verify(others)).Should().Throw<XunitException>()
            .Which.Message.Should().ContainAll("Resale: is forbidden", "decision: prohibited", "decision: notAddressed", "resale.scenarios.json(7,9)");
    }

    [Fact]
    public void Verify_PacksThatLackWhatIsExpected_SaysSo() =>
        FluentActions.Invoking(() => Cases("TestData/Testing/*.scenarios.json")[0].Verify(PolicyRules.Load(PolicyRules.Embedded)))
            .Should().Throw<InvalidOperationException>().WithMessage("*CR10*");

    private static List<ScenarioCase> Cases(string pattern) =>
        [.. new ScenariosAttribute(pattern).GetData((MethodInfo)MethodBase.GetCurrentMethod()!).Select(data => (ScenarioCase)data[0])];

    private sealed class Carried : IXunitSerializationInfo
    {
        private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

        public void AddValue(string key, object value, Type? type = null) => _values[key] = value;

        public object GetValue(string key, Type type) => _values[key];

        public T GetValue<T>(string key) => (T)_values[key];
    }
}
