using System.Text.RegularExpressions;
using Compliance.Tests.FactWorkflows;
using Compliance.Tests.Register;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.WrongInput;

public sealed partial class FaultCatalogTests
{
    private const string Document = "docs/diagnostics.md";
    private const string Update = "UPDATE_DOCS";

    [Fact]
    public void Faults_EveryCode_IsProvokedByACase() =>
        BadInputs.All.Values.SelectMany(input => input.Faults).Select(fault => fault.Code).Concat(CommandLineInputs.All.Select(input => input.Fault.Code)).Concat(BadVerdicts.All.Select(input => input.Fault.Code)).Concat(BadWorkflows.All.Concat(BadWorkflows.Objects).Select(input => input.Code)).Concat(BadRegisters.All.Keys)
            .Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(FaultCatalog.Codes);

    [Fact]
    public void Faults_OfAnyText_SayWhatToDoOnOneShortLine() =>
        FaultCatalog.Makers.Select(maker => FaultCatalog.Make(maker, new string('a', 5_000) + "\r\n\u202e"))
            .Should().OnlyContain(fault => fault.Remedy.Length > 0 && fault.Message.Length > 0);

    /// <summary>The document has a row for each code, and its example is what the library says of one of the wrong inputs.</summary>
    [Fact]
    public void Document_HasARowForEachCode_WithARealExample()
    {
        var path = Repository.PathOf(Document);
        var examples = Examples();
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var written = RowPattern().Replace(text, row => $"{row.Groups["start"].Value}| `{examples[row.Groups["code"].Value]}` |");
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(path, written);
            text = written;
        }

        RowPattern().Matches(text).Select(row => row.Groups["code"].Value).Should().Equal(FaultCatalog.Codes, "each code has one row, in order");
        (written == text).Should().BeTrue("the examples in {0} must be what the library says; run the tests with {1}=1 and look at what changed", Document, Update);
    }

    private static Dictionary<string, string> Examples()
    {
        var examples = CommandLineInputs.All.ToDictionary(input => input.Fault.Code, input => input.Message.Replace(Repository.PathOf("").Replace('\\', '/').TrimEnd('/') + "/", "", StringComparison.Ordinal), StringComparer.Ordinal);
        foreach (var input in BadVerdicts.All)
        {
            examples.TryAdd(input.Fault.Code, input.Fault.ToString());
        }

        foreach (var (code, example) in BadRegisters.All)
        {
            examples.TryAdd(code, example);
        }

        foreach (var (code, json) in BadWorkflows.All.Concat(BadWorkflows.Objects))
        {
            examples.TryAdd(code, BadWorkflows.Say(json)[0].ToString().Replace("|", @"\|", StringComparison.Ordinal));
        }

        foreach (var input in BadInputs.All.Values.OrderBy(input => input.Faults.Count))
        {
            if (input.Faults.All(fault => examples.ContainsKey(fault.Code)))
            {
                continue;
            }

            using var folder = new TestFolder();
            input.Write(folder.Path);
            foreach (var fault in Reading.Read(input, folder.Path).Faults)
            {
                examples.TryAdd(fault.Code, fault.ToString().Replace(folder.Path + "/", "", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal));
            }
        }

        return examples;
    }

    [GeneratedRegex(@"^(?<start>\| (?<code>CR\d{3}) \|[^|\n]*\|[^|\n]*)\|[^\n]*\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowPattern();
}
