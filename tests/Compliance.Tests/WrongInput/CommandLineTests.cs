using System.Text;
using Compliance.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.WrongInput;

/// <summary>The wrong inputs again, through the command line.</summary>
public sealed class CommandLineTests
{
    private static readonly bool HasTestCommand = Commands().Contains("test", StringComparer.Ordinal);

    /// <summary>The cases whose command there is.</summary>
    public static TheoryData<string> Names => [.. BadInputs.All.Where(input => input.Value.Door != Door.Scenarios || HasTestCommand).Select(input => input.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_WrongInput_SaysSoOnStandardErrorOnly(string name)
    {
        var input = BadInputs.All[name];
        using var folder = new TestFolder();
        input.Write(folder.Path);

        var (exitCode, output, error) = await Run(input.Arguments(folder.Path), "");

        exitCode.Should().Be(2, error);
        output.Should().BeEmpty();
        foreach (var fault in input.Faults)
        {
            error.Should().Contain($"{folder.Path}/{fault.ToString().Split(' ', 2)[1]}: error {fault.Code}: ");
        }

        error.Should().NotContain("   at ", "nobody is shown a stack trace").And.NotContain("internal error");
    }

    [Fact]
    public async Task Run_WrongCommandLine_SaysSo()
    {
        foreach (var input in CommandLineInputs.All)
        {
            var (exitCode, output, error) = await Run(input.Arguments, input.Input);

            exitCode.Should().Be(2, error);
            (output + error).Should().Contain(input.Arguments[0] == "scan" ? input.Fault.Message : input.Message);
        }
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(IReadOnlyList<string> arguments, string standardInput)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var host = new CliHost { Input = new MemoryStream(Encoding.UTF8.GetBytes(standardInput)), Output = new(output), Error = error };
        var exitCode = await CommandLine.RunAsync(arguments, host);
        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private static List<string> Commands()
    {
        using var host = new CliHost { Input = Stream.Null, Output = new(Stream.Null), Error = TextWriter.Null };
        return [.. CommandLine.Root(host).Subcommands.Select(command => command.Name)];
    }
}
