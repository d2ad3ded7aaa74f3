using System.Text;
using Compliance.Rules.Reporting;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace Compliance.Cli;

/// <summary>What the program meets outside itself: streams, terminals, the clock. Tests bring their own.</summary>
internal sealed class CliHost : IDisposable
{
    private const int OutputDescriptor = 1;
    private const int ErrorDescriptor = 2;
    private const int DefaultWidth = 80;

    /// <summary>Lines longer than this are hard to follow.</summary>
    private const int MostWidth = 120;

    /// <summary>UTF-8 without a byte order mark.</summary>
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly TextWriter _messages = TextWriter.Null;
    private readonly TextWriter _terminal = TextWriter.Null;

    public required Stream Input { get; init; }

    public required StandardOutput Output { get; init; }

    /// <summary>What messages go to. What is written passes a gate; only <see cref="Progress"/> moves the cursor.</summary>
    public required TextWriter Error
    {
        get => _messages;
        init => (_messages, _terminal) = (new MessageWriter(value), value);
    }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether what goes to <see cref="Output"/> may be coloured.</summary>
    public bool UseColor { get; init; }

    /// <summary>Columns of the terminal, or as if there were one.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>The terminal to put prompts to; null where questions and answers go over pipes.</summary>
    public IAnsiConsole? Prompts { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The day it is, as for every command.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary>Ends the work from outside, besides Ctrl-C.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>The standard streams, and the terminal when there is one.</summary>
    /// <param name="stop">Ends the work from outside.</param>
    public static CliHost OfProcess(CancellationToken stop = default)
    {
        var isTerminal = !Console.IsOutputRedirected;
        if (isTerminal && OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Utf8;
        }

        return new()
        {
            Input = StandardInput.Open(),
            Output = new(Open(OutputDescriptor, Console.OpenStandardOutput)),
            Error = new StreamWriter(new UnfailingStream(Open(ErrorDescriptor, Console.OpenStandardError)), Utf8) { AutoFlush = true },
            Stop = stop,
            OutputIsTerminal = isTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            UseColor = isTerminal && MayColor(Environment.GetEnvironmentVariable),
            Prompts = isTerminal && !Console.IsInputRedirected ? AnsiConsole.Console : null,
            Width = isTerminal ? Math.Min(TerminalSize.Columns() ?? DefaultWidth, MostWidth) : DefaultWidth,
        };
    }

    /// <summary>Whether the environment allows colour: <c>NO_COLOR</c> not set to anything (no-color.org), and no terminal that cannot show it.</summary>
    internal static bool MayColor(Func<string, string?> variable) =>
        string.IsNullOrEmpty(variable("NO_COLOR")) && !string.Equals(variable("TERM"), "dumb", StringComparison.Ordinal);

    /// <summary>Writes everything in one go; what goes wrong with it <see cref="Output"/> notes.</summary>
    public void WriteAll(string text) => Output.Write(Utf8.GetBytes(BuildLog.Defuse(text)));

    /// <summary>Writes over the line on the terminal that messages go to.</summary>
    /// <param name="line">The line; our own words and figures.</param>
    public void Progress(string line) => _terminal.Write($"\r{line}\u001b[K");

    public void Dispose()
    {
        Error.Dispose();
        Input.Dispose();
    }

    /// <summary>
    /// The console's own streams write into a closed pipe for ever without a word, and switch a terminal's keypad before they write, so pipes and terminals
    /// are opened as files. A file that is written to is not: its place is shared with whatever else writes there.
    /// </summary>
    private static Stream Open(int descriptor, Func<Stream> console)
    {
        if (OperatingSystem.IsWindows())
        {
            return console();
        }

        try
        {
            var stream = new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return stream.CanSeek ? console() : stream;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return console();
        }
    }
}
