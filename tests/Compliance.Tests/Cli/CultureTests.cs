using System.Globalization;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Cli;

public sealed class CultureTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    public async Task Verdict_ForeignCulture_IsTheSame(string format)
    {
        string[] args = ["check", "--use-case", TestFiles.UseCase("undetermined"), "--fact", "userAge=13.5", "--format", format];
        var expected = await CliRunner.RunAsync(args);

        var actual = await InForeignCulture(() => CliRunner.RunAsync(args));

        actual.Should().Be(expected);
        actual.ExitCode.Should().Be(1, actual.Error);
    }

    [Fact]
    public async Task Faults_ForeignCulture_AreTheSame()
    {
        string[] args = ["check", "--fact", "userAge=-1.5", "--fact", "tier=FREE"];
        var expected = await CliRunner.RunAsync(args);

        var actual = await InForeignCulture(() => CliRunner.RunAsync(args));

        actual.Should().Be(expected);
        actual.Error.Should().Contain("-1.5");
    }

    /// <summary>Runs where numbers and dates are written like nowhere else.</summary>
    private static Task<CliResult> InForeignCulture(Func<Task<CliResult>> run) => Task.Run(() =>
    {
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NegativeSign = "minus ";
        foreign.NumberFormat.NumberGroupSeparator = "'";
        foreign.DateTimeFormat.ShortDatePattern = "dd/MM/yy";
        foreign.DateTimeFormat.DateSeparator = "~";
        Thread.CurrentThread.CurrentCulture = foreign;
        Thread.CurrentThread.CurrentUICulture = foreign;
        return run();
    });
}
