using System.Reflection;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.UseCases;

/// <summary>The constants that an editor completes are the shipped vocabulary's names, all of them, in its order.</summary>
public sealed class TypedConstantsTests
{
    private static readonly JsonElement Vocabulary = JsonDocument.Parse(Repository.Read("rules", "vocabulary.json")).RootElement;

    public static TheoryData<Type, string> Values => new()
    {
        { typeof(Vendors), Facts.Vendor },
        { typeof(Products), Facts.Product },
        { typeof(Tiers), Facts.Tier },
        { typeof(Deployments), Facts.Deployment },
        { typeof(CustomerTypes), Facts.CustomerType },
        { typeof(Materials), Facts.Material },
        { typeof(OutputTypes), Facts.OutputType },
        { typeof(Features), Facts.Feature },
        { typeof(Purposes), Facts.Purpose },
        { typeof(TrainedModelTypes), Facts.TrainedModelType },
        { typeof(Contents), Facts.Content },
        { typeof(Practices), Facts.Practice },
        { typeof(DecisionDomains), Facts.DecisionDomain },
        { typeof(PersonalDataKinds), Facts.PersonalData },
        { typeof(DataClassifications), Facts.DataClassification },
        { typeof(VendorAuthorizations), Facts.VendorAuthorization },
        { typeof(ModelLicenses), Facts.ModelLicense },
        { typeof(AiActRoles), Facts.AiActRole },
        { typeof(AiActClasses), Facts.AiActClass },
        { typeof(MobileApps), Facts.MobileApp },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Constants_OfAFact_AreItsValues(Type constants, string fact)
    {
        var definition = Vocabulary.GetProperty("facts").EnumerateArray().Single(one => one.GetProperty("name").ValueEquals(fact));

        Named(constants).Should().Equal(Flat(definition.GetProperty("values")), (constant, value) => constant.Value == value && Pascal(value).StartsWith(constant.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Facts_AreTheVocabularys() => Named(typeof(Facts)).Select(constant => constant.Value).Should()
        .Equal(Vocabulary.GetProperty("facts").EnumerateArray().Where(fact => !fact.TryGetProperty("derived", out _)).Select(fact => fact.GetProperty("name").GetString()));

    private static List<(string Name, string Value)> Named(Type constants) =>
        [.. constants.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, (string)field.GetRawConstantValue()!))];

    private static IEnumerable<string> Flat(JsonElement values) => values.EnumerateArray()
        .SelectMany(value => Flat(value.TryGetProperty("narrower", out var narrower) ? narrower : JsonDocument.Parse("[]").RootElement)
            .Prepend(value.GetProperty("name").GetString()!));

    private static string Pascal(string value) => string.Concat(value.Split('-', '.').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
