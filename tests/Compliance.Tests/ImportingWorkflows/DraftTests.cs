using Compliance.RulesEngine.Importing;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.ImportingWorkflows;

public sealed class DraftTests
{
    [Theory]
    [InlineData("order.Country == \"FR\"", """{"orderCountry":"FR"}""")]
    [InlineData("\"FR\" = order.Country", """{"orderCountry":"FR"}""")]
    [InlineData("order.Country != \"FR\"", """{"not":{"orderCountry":"FR"}}""")]
    [InlineData("order.Country eq 'FR'", """{"orderCountry":"FR"}""")]
    [InlineData("order.Country.Equals(\"FR\")", """{"orderCountry":"FR"}""")]
    [InlineData("order.Country in (\"FR\", \"DE\")", """{"orderCountry":["FR","DE"]}""")]
    [InlineData("order.Country not in (\"FR\")", """{"not":{"orderCountry":"FR"}}""")]
    [InlineData("new[] { \"FR\", \"DE\" }.Contains(order.Country)", """{"orderCountry":["FR","DE"]}""")]
    [InlineData("new string[] { \"FR\" }.Contains(order.Country)", """{"orderCountry":"FR"}""")]
    [InlineData("order.Signed", """{"orderSigned":true}""")]
    [InlineData("!order.Signed", """{"not":{"orderSigned":true}}""")]
    [InlineData("not (order.Signed or order.Paid)", """{"not":{"anyOf":[{"orderSigned":true},{"orderPaid":true}]}}""")]
    [InlineData("order.Signed == false", """{"orderSigned":false}""")]
    [InlineData("order.Amount > 5", """{"orderAmount":{"gt":5}}""")]
    [InlineData("5 > order.Amount", """{"orderAmount":{"lt":5}}""")]
    [InlineData("order.Amount >= -1.5", """{"orderAmount":{"gte":-1.5}}""")]
    [InlineData("order.Amount <= 1e3m", """{"orderAmount":{"lte":1000}}""")]
    [InlineData("order.Amount == 5", """{"orderAmount":5}""")]
    [InlineData("order.Amount >= 5 && order.Amount < 9", """{"allOf":[{"orderAmount":{"gte":5}},{"orderAmount":{"lt":9}}]}""")]
    [InlineData("order.Amount in (1, 2)", """{"anyOf":[{"orderAmount":1},{"orderAmount":2}]}""")]
    [InlineData("order.Country == \"FR\" AndAlso order.Signed", """{"orderCountry":"FR","orderSigned":true}""")]
    [InlineData("user.UserAge < 18", """{"userAge":{"lt":18}}""")]
    [InlineData("order.Tier == \"free\"", """{"tier":"free"}""")]
    [InlineData("order.Tier == \"gold\"", """{"orderTier":"gold"}""")]
    [InlineData("order.Grade == \"Gold Plus!\"", """{"orderGrade":"gold-plus"}""")]
    [InlineData("order.Country != null && order.Country == \"FR\"", """{"allOf":[{"orderCountry":"FR"}]}""")]
    [InlineData("order.Customer != null && order.Customer.Age > 5", """{"allOf":[{"orderCustomerAge":{"gt":5}}]}""")]
    public void Read_ExpressionThatIsData_IsDrafted(string expression, string condition) =>
        Imported.One(expression).Should().Be(((string?)condition.Replace("""{"allOf":[{"orderCountry":"FR"}]}""", """{"orderCountry":"FR"}""", StringComparison.Ordinal).Replace("""{"allOf":[{"orderCustomerAge":{"gt":5}}]}""", """{"orderCustomerAge":{"gt":5}}""", StringComparison.Ordinal), (string?)null));

    [Theory]
    [InlineData("order.Country == null", "asks whether `order.Country` is null")]
    [InlineData("order.Country != null", "asks whether `order.Country` is null")]
    [InlineData("order.Country != null && (order.Country == \"FR\" || order.Signed)", "asks whether `order.Country` is null")]
    [InlineData("string.IsNullOrEmpty(order.Country)", "asks whether `order.Country` is null")]
    [InlineData("order.Country.ToLower() == \"fr\"", "`order.Country.ToLower()` is a call")]
    [InlineData("order.Country.StartsWith(\"F\")", "calls a method, which is code")]
    [InlineData("order.Items.Any(i => i.Price > 5)", "calls a method, which is code")]
    [InlineData("order.Amount * 2 > 5", "`order.Amount * 2` is arithmetic")]
    [InlineData("order.Amount > order.Limit", "compares two members")]
    [InlineData("order.Country > \"FR\"", "puts texts in an order")]
    [InlineData("order.Country == \"\"", "an empty text")]
    [InlineData("order.Tags.Contains(\"ai\")", "say \"type\": \"set\" of `order.Tags`")]
    [InlineData("(order.Signed ? order.Paid : order.Open)", "is a choice, which is code")]
    [InlineData("order.Lines[0].Price > 5", "compares what is computed")]
    [InlineData("Utils.Check(order)", "calls a method, which is code")]
    [InlineData("true", "tests nothing")]
    [InlineData("5", "is no condition")]
    [InlineData("order.Country == order.Amount && order.Signed", "compares two members")]
    [InlineData("order.Amount >", "cannot be read at column 15: it breaks off")]
    [InlineData("order.Amount # 5", "'#' is no part of an expression")]
    [InlineData("order.Country == \"FR", "a text in quotes does not end")]
    [InlineData("order.Amount == 5 && order.Amount == \"x\"", "is compared with texts, and the fact 'orderAmount' is of type number")]
    public void Read_ExpressionThatIsNot_HasTheReason(string expression, string reason)
    {
        var (condition, found) = Imported.One(expression);
        condition.Should().BeNull();
        found.Should().Contain(reason);
    }

    [Fact]
    public void Read_ContainsOfAMemberThatIsSaidToBeASet_IsMembership() =>
        Imported.One("order.Tags.Contains(\"ai\")", """{ "members": { "order.Tags": { "fact": "orderTags", "type": "set" } } }""").Condition.Should().Be("""{"orderTags":"ai"}""");

    [Fact]
    public void Read_MembersFile_NamesFactsAndValues() =>
        Imported.One("order.Country == \"France\"", """{ "members": { "order.Country": { "fact": "jurisdiction", "values": { "France": "FR" } } } }""").Condition.Should().Be("""{"jurisdiction":"FR"}""");

    [Fact]
    public void Read_ValueThatTheFactDoesNotHave_IsNoDraft() =>
        Imported.One("order.Country == \"Nowhere\"", """{ "members": { "order.Country": { "fact": "jurisdiction" } } }""").Reason.Should().Contain("has no value 'Nowhere'");

    [Fact]
    public void Read_DeepAndLongExpressions_EndWithAReason()
    {
        Imported.One(string.Concat(Enumerable.Repeat("(", 60)) + "order.Signed" + string.Concat(Enumerable.Repeat(")", 60))).Reason.Should().Contain("deep");
        Imported.One(string.Concat(Enumerable.Repeat("!", 4_000)) + "order.Signed").Reason.Should().Contain("deep");
        Imported.One(new string('a', 5_000)).Reason.Should().Contain("characters");
    }

    /// <summary>Parameters that double each other are cut off long before they fill the memory.</summary>
    [Fact]
    public void Read_ParametersThatMultiply_EndWithAReason()
    {
        var workflow = Imported.Workflow("p20");
        workflow.GlobalParams = [.. Enumerable.Range(0, 21).Select(place => new global::RulesEngine.Models.ScopedParam { Name = $"p{place}", Expression = place == 0 ? "order.Signed" : $"p{place - 1} && p{place - 1}" })];
        Imported.Of(workflow).Rules[0].Reason.Should().Contain("pieces");
    }

    [Fact]
    public void Read_ParametersAndNestedRules_AreReadInTheirPlace()
    {
        var workflow = Imported.Workflow();
        workflow.GlobalParams = [new() { Name = "country", Expression = "order.Country" }];
        workflow.Rules =
        [
            new()
            {
                RuleName = "nested", Operator = "Or", LocalParams = [new() { Name = "isFrench", Expression = "country == \"FR\"" }],
                Rules = [new() { RuleName = "a", Expression = "isFrench && order.Signed" }, new() { RuleName = "b", Expression = "order.country.Country == \"x\"" }],
            },
        ];
        var import = Imported.Of(workflow);
        import.Rules[0].Reason.Should().BeNull();
        import.Members.Keys.Should().BeEquivalentTo("order.Country", "order.Signed", "order.country.Country");
    }

    /// <summary>Reading has no way to run anything: no type is looked up and nothing compiled.</summary>
    [Fact]
    public void SyntaxAndDrafting_NameNothingThatCompilesOrReflects()
    {
        foreach (var file in new[] { "Syntax", "Drafting" }.SelectMany(folder => Directory.GetFiles(Repository.PathOf("src/Compliance.RulesEngine/Importing", folder), "*.cs")))
        {
            File.ReadAllText(file).Should().NotContainAny("System.Linq.Expressions", "System.Reflection", "Dynamic.Core", "RulesEngine.Models", ".Compile(", "Activator", "Type.GetType");
        }
    }

    [Fact]
    public void MembersFile_Written_IsReadAgain()
    {
        var import = Imported.Of(Imported.Workflow("order.Grade == \"Gold Plus!\"", "order.Amount > 5", "user.UserAge < 18"));
        Imported.Of(Imported.Workflow("order.Grade == \"Gold Plus!\"", "order.Amount > 5", "user.UserAge < 18"), MembersFile.Write(import.Members))
            .Members.Should().BeEquivalentTo(import.Members);
    }
}
