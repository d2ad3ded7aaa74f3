using DiffPlex.Renderer;
using FluentAssertions;

namespace Compliance.Tests.Cli;

/// <summary>Compares texts with files that were read and approved. COMPLIANCE_UPDATE_GOLDEN=1 writes the files anew.</summary>
internal static class Golden
{
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
            var difference = UnidiffRenderer.GenerateUnidiff(expected, actual, name, "actual", ignoreWhitespace: false, contextLines: 1);
            difference.Should().BeEmpty("the text should be as in golden/{0}; if the change is meant, run with COMPLIANCE_UPDATE_GOLDEN=1", name);
        }
    }
}
