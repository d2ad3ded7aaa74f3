using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

public class OutlineTableTests
{
    private const string Table = """
        ## 3. Fish

        |     |     |
        | --- | --- |
        | **Kind** | **Place** |
        | **Trout,** small (a) red or (b) blue.<br><br>**Pike,** large | In rivers |
        |     | In ponds |
        | “**Eel**”, long | ![eel](eel.png)In mud |
        | **Carp** | *   One.<br>    <br>*   **Two** (a) x and (b) y. |

        After the table.
        """;

    [Fact]
    public void Cells_AreBlocksAndBoldOnesNameARow() =>
        MadeUp.Ids(Table).Should().Equal("3", "3/trout", "3/trout/a", "3/trout/b", "3/pike", "3/carp");

    [Fact]
    public void Row_GoesOnWhereTheNextHasAnEmptyFirstCell()
    {
        MadeUp.Text(Table, "3/pike").Should().Be("Pike, large In rivers In ponds");
        MadeUp.Text(Table, "3/carp").Should().Be("Carp One. Two (a) x and (b) y.");
        MadeUp.Text(Table, "3").Should().Contain("Kind Place").And.Contain("“Eel”, long In mud").And.EndWith("After the table.");
    }
}
