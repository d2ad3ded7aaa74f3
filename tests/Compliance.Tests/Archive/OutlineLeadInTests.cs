using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

public class OutlineLeadInTests
{
    [Fact]
    public void BoldStart_NamesAParagraphUntilTheNext()
    {
        const string text = "## 3. Trout\n**Where they swim.** In rivers.\n\nIn ponds too.\n\n*   Some in lakes.\n\n**When:** At noon.\n\n“**Noon**” means midday.\n";
        MadeUp.Ids(text).Should().Equal("3", "3/where-they-swim", "3/when");
        MadeUp.Text(text, "3/where-they-swim").Should().Be("Where they swim. In rivers. In ponds too. Some in lakes.");
        MadeUp.Text(text, "3/when").Should().Be("When: At noon. “Noon” means midday.", "bold after a quotation mark does not open the paragraph");
    }

    [Fact]
    public void BoldStart_InList_BelongsToWhatTheListBelongsTo()
    {
        const string text = """
            ## 8. Trout
            They may do this:

            *   **Swim.** In rivers.
            *   **Rest.** As follows:
                *   ****In the shade.**** At noon.
                *   Elsewhere.

            All of it is free.

            **Meals.** They eat:

            *   **Flies:** small ones.
            """;
        MadeUp.Ids(text).Should().Equal("8", "8/swim", "8/rest", "8/rest/in-the-shade", "8/rest/-2", "8/meals", "8/meals/flies");
        MadeUp.Text(text, "8/rest").Should().EndWith("Elsewhere.");
        MadeUp.Text(text, "8").Should().Contain("All of it is free.");
    }

    [Theory]
    [InlineData("**Early end. T**rout may leave.", "early-end")]
    [InlineData("**Respect** **the weir**. Trout may leave.", "respect-the-weir")]
    [InlineData("***Both ways.*** Trout may leave.", "both-ways")]
    [InlineData("**To:** the keeper.", "to")]
    public void LeadIn_IsWhatIsBold(string paragraph, string id) => MadeUp.Ids($"## 1. Pond\nText.\n\n{paragraph}\n").Should().Equal("1", $"1/{id}");

    [Fact]
    public void BoldThatNamesNothing_IsText() => MadeUp.Ids("## 1. Pond\nText.\n\n**—** Trout may leave.\n").Should().Equal("1");

    [Fact]
    public void Clause_HasHeadingWithoutItsNumber()
    {
        var outline = MadeUp.Outline("## 1\\. Pond\n**1.1. Trout.** They swim.\n\n(a) **Pike**. They wait.\n\n(b) They hide.\n");
        outline.Clauses.Skip(1).Select(clause => (clause.Id, clause.Heading)).Should().Equal(("1", "Pond"), ("1.1", "Trout."), ("1.1/a", "Pike"), ("1.1/b", null));
    }
}
