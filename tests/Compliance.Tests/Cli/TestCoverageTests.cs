using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

public sealed partial class TestCoverageTests
{
    /// <summary>coverage-04.dtd as Cobertura publishes it, without its comments.</summary>
    private const string Dtd = """
        <!ELEMENT coverage (sources?,packages)>
        <!ATTLIST coverage line-rate CDATA #REQUIRED branch-rate CDATA #REQUIRED lines-covered CDATA #REQUIRED lines-valid CDATA #REQUIRED
          branches-covered CDATA #REQUIRED branches-valid CDATA #REQUIRED complexity CDATA #REQUIRED version CDATA #REQUIRED timestamp CDATA #REQUIRED>
        <!ELEMENT sources (source*)> <!ELEMENT source (#PCDATA)> <!ELEMENT packages (package*)> <!ELEMENT package (classes)>
        <!ATTLIST package name CDATA #REQUIRED line-rate CDATA #REQUIRED branch-rate CDATA #REQUIRED complexity CDATA #REQUIRED>
        <!ELEMENT classes (class*)> <!ELEMENT class (methods,lines)>
        <!ATTLIST class name CDATA #REQUIRED filename CDATA #REQUIRED line-rate CDATA #REQUIRED branch-rate CDATA #REQUIRED complexity CDATA #REQUIRED>
        <!ELEMENT methods (method*)> <!ELEMENT method (lines)>
        <!ATTLIST method name CDATA #REQUIRED signature CDATA #REQUIRED line-rate CDATA #REQUIRED branch-rate CDATA #REQUIRED complexity CDATA #REQUIRED>
        <!ELEMENT lines (line*)> <!ELEMENT line (conditions*)>
        <!ATTLIST line number CDATA #REQUIRED hits CDATA #REQUIRED branch CDATA "false" condition-coverage CDATA "100%">
        <!ELEMENT conditions (condition*)> <!ELEMENT condition EMPTY>
        <!ATTLIST condition number CDATA #REQUIRED type CDATA #REQUIRED coverage CDATA #REQUIRED>
        """;

    private static readonly string Right = TestFiles.Path("scenarios/inner");

    [Theory]
    [InlineData("text", "coverage.txt")]
    [InlineData("markdown", "coverage.md")]
    [InlineData("json", "coverage.json")]
    public async Task Coverage_Report_IsAsApproved(string format, string golden)
    {
        var result = await CliRunner.RunAsync("test", Right, "--coverage", "--format", format);

        result.ExitCode.Should().Be(0);
        Golden.Check(Relative(result.Output), golden);
    }

    [Theory]
    [InlineData("coverage.xml")]
    [InlineData("coverage.html")]
    public async Task Coverage_File_IsAsApproved(string name) => Golden.Check(Relative(await WriteAsync(name)), name);

    [Theory]
    [InlineData("20", 0)]
    [InlineData("100", 1)]
    public async Task Coverage_TooLittle_Fails(string least, int exitCode)
    {
        var result = await CliRunner.RunAsync("test", Right, "--min-coverage", least);

        result.ExitCode.Should().Be(exitCode);
        result.Error.Contains("--min-coverage demands 100 %", StringComparison.Ordinal).Should().Be(exitCode == 1);
    }

    /// <summary>Whose own packs are under test is not shown what the shipped ones hold besides.</summary>
    [Theory]
    [InlineData("samples/PolicyTests/policy/pack.json 100.0 %", "rules/mistral", "--rules", "embedded", "--rules", "samples/PolicyTests/policy")]
    [InlineData("rules/mistral/access.json", "samples/", "--rules", "embedded", "--filter", "under thirteen")]
    public async Task Coverage_PacksInFolders_AreMeasuredElseTheShippedOnes(string shown, string notShown, params string[] options)
    {
        string[] paths = [.. options.Select(option => option.StartsWith("samples", StringComparison.Ordinal) ? Repository.PathOf(option.Split('/')) : option)];
        var scenarios = options.Contains("--filter") ? Repository.PathOf("rules") : Repository.PathOf("samples", "PolicyTests");

        var result = await CliRunner.RunBareAsync(["test", scenarios, .. paths, "--coverage"]);

        result.ExitCode.Should().Be(0);
        var table = string.Join('\n', result.Lines.Select(line => string.Join(' ', line.Replace(Repository.Root + "/", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        table.Should().Contain(shown).And.NotContain(notShown);
    }

    [Fact]
    public async Task Coverage_Format_WinsOverTheNameAndNeedsAFile()
    {
        (await WriteAsync("coverage.txt", "--coverage-format", "html")).Should().StartWith("<!DOCTYPE html>");
        (await WriteAsync("coverage.html", "--coverage-format", "cobertura")).Should().StartWith("<?xml");
        (await CliRunner.RunAsync("test", Right, "--coverage-format", "html")).Error.Should().Contain("CR115");
        (await CliRunner.RunAsync("test", Right, "--coverage-format", "lcov", "--coverage-output", "x")).Error.Should().Contain("CR012");
    }

    [Fact]
    public async Task Cobertura_File_IsValidByItsDocumentType()
    {
        var text = await WriteAsync("coverage.xml");
        text.Should().Contain("<!DOCTYPE coverage SYSTEM \"http://cobertura.sourceforge.net/xml/coverage-04.dtd\">");
        var inline = text.Replace("<!DOCTYPE coverage SYSTEM \"http://cobertura.sourceforge.net/xml/coverage-04.dtd\">", $"<!DOCTYPE coverage [ {Dtd} ]>", StringComparison.Ordinal);
        var faults = new List<string>();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, ValidationType = ValidationType.DTD };
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);

        using var reader = XmlReader.Create(new StringReader(inline), settings);
        var report = XDocument.Load(reader).Root!;

        faults.Should().BeEmpty();
        var lines = report.Descendants("class").Elements("lines").Elements("line").ToList();
        ((int)report.Attribute("lines-valid")!).Should().Be(lines.Count).And.BePositive();
        ((int)report.Attribute("lines-covered")!).Should().Be(lines.Count(line => (int)line.Attribute("hits")! > 0));
        foreach (var file in report.Descendants("class"))
        {
            var path = (string)file.Attribute("filename")!;
            File.Exists(path).Should().BeTrue("viewers open the rule file");
            var length = (await File.ReadAllLinesAsync(path)).Length;
            file.Element("lines")!.Elements("line").Select(line => (int)line.Attribute("number")!).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems().And.OnlyContain(number => number >= 1 && number <= length);
        }
    }

    [Fact]
    public async Task Coverage_EveryLine_HoldsWhatItIsSaidToHold()
    {
        var report = XDocument.Parse(await WriteAsync("coverage.xml"));
        var trains = report.Descendants("method").Single(method => (string)method.Attribute("name")! == "acme/vendor.trains");
        var rules = await File.ReadAllLinesAsync((string)trains.Ancestors("class").Single().Attribute("filename")!);

        trains.Descendants("line").Select(line => rules[(int)line.Attribute("number")! - 1]).Should().ContainMatch("*\"vendor.trains\"*").And.ContainMatch("*\"when\": { \"tier\": \"free\" }, \"unless\"*");
    }

    /// <summary>The text with paths from the test data, and without the spaces that fill columns as wide as the paths of this machine.</summary>
    private static string Relative(string text) => FillPattern().Replace(
        text.Replace(TestFiles.Path("packs"), "packs", StringComparison.Ordinal).Replace(Right, "scenarios", StringComparison.Ordinal), "${name}  ");

    [GeneratedRegex("^(?<name>packs/\\S+|all|Coverage) +", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FillPattern();

    private static async Task<string> WriteAsync(string name, params string[] more)
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder.Path, name);
        (await CliRunner.RunAsync(["test", Right, "--coverage-output", path, .. more])).ExitCode.Should().Be(0);
        return await File.ReadAllTextAsync(path);
    }
}
