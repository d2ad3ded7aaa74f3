using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using FluentAssertions;

namespace Compliance.Tests.Cli;

/// <summary>Compares texts with files that were read and approved. COMPLIANCE_UPDATE_GOLDEN=1 writes the files anew.</summary>
internal static class Golden
{
    /// <summary>More than this is a new text, to be read in the file.</summary>
    private const int MostLines = 20;

    public static void Check(string actual, string name)
    {
        var path = TestFiles.Path($"golden/{name}");
        if (Environment.GetEnvironmentVariable("COMPLIANCE_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (!string.Equals(actual, expected, StringComparison.Ordinal))
        {
            var lines = new InlineDiffBuilder(new DiffPlex.Differ()).BuildDiffModel(expected, actual).Lines.Where(line => line.Type != ChangeType.Unchanged).ToList();
            var difference = string.Join('\n', lines.Take(MostLines).Select(line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text));
            difference.Should().Be("", "the text should be as in golden/{0} (- expected, + found); if the change is meant, run with COMPLIANCE_UPDATE_GOLDEN=1", name);
        }
    }
}
