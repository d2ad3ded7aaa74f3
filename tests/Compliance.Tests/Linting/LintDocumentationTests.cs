using System.Text.RegularExpressions;
using Compliance.Rules.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Linting;

/// <summary>The table of findings in <c>docs/analysis.md</c>.</summary>
public sealed partial class LintDocumentationTests
{
    [Fact]
    public void Document_HasARowForEachKindWithItsLevel() =>
        RowPattern().Matches(Repository.Read("docs/analysis.md")).Select(row => (row.Groups["code"].Value, row.Groups["level"].Value))
            .Should().Equal(LintCode.All.Select(code => (code.Name, code.Level == LintLevel.Fault ? "fault" : "warning")));

    [GeneratedRegex(@"^\| (?<code>CR3\d\d) \| (?<level>\w+) \| \S", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowPattern();
}
