using System.Globalization;
using System.Text;

namespace Compliance.Tests.Hostile;

/// <summary>Texts of an archive and scenario files, at most 1 MB each, that multiply once they are read.</summary>
internal static class HostileTexts
{
    /// <summary>Texts in Markdown, by what is many in them.</summary>
    public static IReadOnlyDictionary<string, Func<string>> Markdown { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["columns of a table"] = () => Row("a", 15_000) + Row("-", 15_000) + Row("b", 15_000),
        ["columns and short rows"] = () => Row("a", 7_500) + Row("-", 7_500) + Repeat("|b\n", 7_000),
        ["short rows"] = () => Row("a", 100) + Row("-", 100) + Repeat("|b\n", 200_000),
        ["tables"] = () => Repeat("|a|b|\n|-|-|\n|c|d|\n\n", 45_000),
        ["underlines"] = () => Repeat("a\n---\n", 60_000),
        ["lines over one underline"] = () => Repeat("a\n", 100_000) + "---\n",
        ["headings"] = () => Each(50_000, index => $"# h{index}\n\nwww\n\n"),
        ["clauses"] = () => Each(40_000, index => $"{index}. clause text {index}\n\n"),
        ["letters in a line"] = () => Each(80_000, index => $"({(char)('a' + (index % 26))}) text "),
        ["one word"] = () => Repeat("w", 1_000_000),
        ["quotes in quotes"] = () => Repeat(">", 500_000),
    };

    /// <summary>Scenario files, by what is many in them.</summary>
    public static IReadOnlyDictionary<string, Func<string>> Scenarios { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["cells"] = () => Matrix("m", "", 330, 220),
        ["cells with a long name"] = () => Matrix(new string('m', 8_000), "", 330, 220),
        ["cells with long expectations"] = () => Matrix("m", $"\"expect\":{{\"cites\":[{string.Join(',', Enumerable.Repeat("\"hostile/terms#1\"", 500))}]}},", 330, 200),
        ["rows with long expectations"] = () =>
            $"{{\"tables\":[{{\"name\":\"t\",\"expect\":{{\"absent\":[{string.Join(',', Enumerable.Range(0, 20_000).Select(index => $"\"hostile/r{index}\""))}]}},\"rows\":[{Each(18_000, index => $"{(index == 0 ? "" : ",")}{{\"with\":{{\"annualRevenue\":{index}}}}}")}]}}]}}",
    };

    private static string Matrix(string name, string more, int across, int rows)
    {
        var cells = Repeat(",\"prohibited\"", across);
        return $"{{\"matrices\":[{{\"name\":\"{name}\",{more}\"across\":{{\"annualRevenue\":[{string.Join(',', Enumerable.Range(0, across))}]}},\"down\":[\"monthlyActiveUsers\"],\"rows\":[{Each(rows, row => $"{(row == 0 ? "" : ",")}[{row}{cells}]")}]}}]}}";
    }

    private static string Row(string cell, int columns) => $"{string.Join('|', Enumerable.Repeat(cell, columns))}\n";

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Each(int count, Func<int, string> piece)
    {
        var text = new StringBuilder();
        for (var index = 0; index < count; index++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{piece(index)}");
        }

        return text.ToString();
    }
}
