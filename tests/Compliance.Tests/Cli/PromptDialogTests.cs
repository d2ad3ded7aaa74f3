using System.Text;
using System.Text.RegularExpressions;
using Compliance.Cli.Asking;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Tests.Advice;
using FluentAssertions;
using Spectre.Console;
using Spectre.Console.Rendering;
using Xunit;

namespace Compliance.Tests.Cli;

/// <summary><c>ask</c> on a terminal whose keys are pressed by the test.</summary>
public sealed partial class PromptDialogTests
{
    private static readonly InterviewQuestion Plan = Question(Facts.Tier, "enum", "free", "pro", "team");

    [Theory]
    [InlineData("Answer { Fact = tier, Value = free }", "⏎")]
    [InlineData("Answer { Fact = tier, Value = pro }", "↓⏎")]
    [InlineData("Answer { Fact = tier, Value = not known }", "↓↓↓⏎")]
    [InlineData("Back { }", "↓↓↓↓⏎")]
    [InlineData("Stop { }", "↓↓↓↓↓⏎")]
    public void Choice_OneOfAList_IsTaken(string reply, string keys) => Ask(Plan, keys).ToString().Should().Be(reply);

    [Theory]
    [InlineData("text", "⏎", "nothing is ticked: enter takes the line it stands on")]
    [InlineData("code", "↓⏎", "it need not be the first")]
    [InlineData("text, image", " ↓↓ ⏎", "several are ticked")]
    [InlineData("text, image", "↓↓ ↑↑ ⏎", "in the order of the list, whatever the order of the keys")]
    [InlineData("text", " ↓⏎", "what is ticked wins over where it stands")]
    [InlineData("code", "  ↓⏎", "a second space unticks")]
    [InlineData("none", "↓↓↓⏎", "none is an answer of its own")]
    [InlineData("none", "↓↓↓ ⏎", "and is not ticked")]
    [InlineData("text", " ↓↓↓⏎↑⏎", "none beside something ticked is refused")]
    [InlineData("not known", "↓↓↓↓⏎", "nor is not knowing none")]
    [InlineData("not known", "↑↑↑⏎", "up from the first is the last")]
    public void Choice_SeveralOfAList_AreTaken(string value, string keys, string because) =>
        Ask(Question(Facts.OutputType, "set", "text", "code", "image"), keys).Should().BeOfType<Reply.Answer>().Which.Value.ToString().Should().Be(value, because);

    [Theory]
    [InlineData("Back { }", "↓↓↓↓↓⏎")]
    [InlineData("Back { }", " ↓↓↓↓↓⏎")]
    [InlineData("Stop { }", "↑⏎")]
    public void Choice_SeveralOfAList_LetsGoBackOrStop(string reply, string keys) =>
        Ask(Question(Facts.OutputType, "set", "text", "code", "image"), keys).ToString().Should().Be(reply);

    [Theory]
    [InlineData("publication, fine-tuning", "⏎", "what was said exactly stays")]
    [InlineData("not known", "↓⏎", "none of the narrower ones leaves it as it was said")]
    public void Choice_SetSaidTooBroadly_IsOnlyMadeNarrower(string value, string keys, string because) =>
        Ask(Question(Facts.Purpose, "set", "fine-tuning") with { TooBroad = FactValue.Set("publication", "model-training") }, keys)
            .Should().BeOfType<Reply.Answer>().Which.Value.ToString().Should().Be(value, because);

    [Theory]
    [InlineData("> Free plan (free)", "tier", "enum", "⏎", "free", "pro")]
    [InlineData("> Text (text), Images (image)", "outputType", "set", " ↓ ⏎", "text", "image")]
    [InlineData("> None of these", "outputType", "set", "↓↓⏎", "text", "image")]
    [InlineData("> Not known", "tier", "enum", "↓↓⏎", "free", "pro")]
    [InlineData("> France (FR)", "jurisdiction", "region", "FR⏎")]
    [InlineData("> 30", "userAge", "number", "30⏎")]
    public void Dialog_EachAnswer_StaysOnTheScreen(string echo, string fact, string type, string keys, params string[] options)
    {
        var console = new KeyedConsole(keys);

        new PromptDialog(console, Vocabulary()).Ask(Question(fact, type, options));

        ControlSequence().Replace(console.Text, "").Split('\n', '\r').Select(line => line.Trim()).Should().Contain(echo);
    }

    [Theory]
    [InlineData("Answer { Fact = userAge, Value = 30 }", "30⏎")]
    [InlineData("Answer { Fact = userAge, Value = not known }", "?⏎")]
    [InlineData("Answer { Fact = userAge, Value = 31 }", "old⏎31⏎")]
    [InlineData("Back { }", "back⏎")]
    public void Dialog_OpenQuestion_TakesTextAndAsksAgain(string reply, string keys) => Ask(Question(Facts.UserAge, "number"), keys).ToString().Should().Be(reply);

    [Fact]
    public void Dialog_Question_SaysWhyAndMarkupInItIsText()
    {
        var console = new KeyedConsole("⏎");

        new PromptDialog(console, Vocabulary()).Ask(Plan with { Text = "Which [bold]plan[/]?" });

        console.Text.Should().Contain("Which [bold]plan[/]?").And.Contain("What turns on it: Some rule");
    }

    [Theory]
    [InlineData("Stop { }", "⏎")]
    [InlineData("Back { }", "↓⏎")]
    public void Dialog_OnceSettled_TakesTheLastAnswerBack(string reply, string keys)
    {
        var console = new KeyedConsole(keys);

        new PromptDialog(console, Vocabulary()).Close(Settled.Answer(Facts.TrainingOptOut, true)).ToString().Should().Be(reply);

        console.Text.Should().Contain("Settled: prohibited.");
    }

    [Fact]
    public void Dialog_SettledFromTheStart_HasNothingToChoose() =>
        new PromptDialog(new KeyedConsole(""), Vocabulary()).Close(Settled).Should().BeOfType<Reply.Stop>();

    [GeneratedRegex(@"\e\[[?\d;]*[A-Za-z]")]
    private static partial Regex ControlSequence();

    /// <summary>An interview that has nothing to ask, for a prohibition applies whatever else is said.</summary>
    private static IInterview Settled => Advisor.Of(RuleSetLoader.Load([EmbeddedPackSource.Instance], new DiagnosticBag())!).Interview(
        new UseCase { AsOf = new(2026, 1, 15) }.With(Facts.Vendor, "mistral").With(Facts.CustomerType, "consumer").With(Facts.Jurisdiction, "FR").With(Facts.AiDisclosed, false));

    private static Reply Ask(InterviewQuestion question, string keys) => new PromptDialog(new KeyedConsole(keys), Vocabulary()).Ask(question);

    private static Compliance.Rules.Vocabularies.Vocabulary Vocabulary() => RuleSetLoader.Load([EmbeddedPackSource.Instance], new DiagnosticBag())!.Vocabulary;

    private static InterviewQuestion Question(string fact, string type, params string[] options) => new()
    {
        Fact = fact,
        Type = type,
        Text = "Which?",
        Options = [.. options.Select(option => new InterviewOption(option, option.ToUpperInvariant()))],
        Because = [new("acme/rule", "Some rule")],
        PossibleDecisions = [Decision.Prohibited, Decision.Permitted],
    };

    /// <summary>A console that shows nothing, keeps what is written, and presses keys: a character each, ↓ and ⏎ for what they show.</summary>
    private sealed class KeyedConsole : IAnsiConsole, IAnsiConsoleInput
    {
        private readonly StringBuilder _written = new();
        private readonly IAnsiConsole _inner;
        private readonly Queue<char> _keys;

        public KeyedConsole(string keys)
        {
            _keys = new(keys);
            _inner = AnsiConsole.Create(new() { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(new StringWriter(_written)) });
            _inner.Profile.Width = 200;
        }

        public string Text => _written.ToString();

        public Profile Profile => _inner.Profile;

        public IAnsiConsoleCursor Cursor => _inner.Cursor;

        public IAnsiConsoleInput Input => this;

        public IExclusivityMode ExclusivityMode => _inner.ExclusivityMode;

        public RenderPipeline Pipeline => _inner.Pipeline;

        public void Clear(bool home) => _inner.Clear(home);

        public void Write(IRenderable renderable) => _inner.Write(renderable);

        public void WriteAnsi(Action<AnsiWriter> action) => _inner.WriteAnsi(action);

        public bool IsKeyAvailable() => _keys.Count > 0;

        public ConsoleKeyInfo? ReadKey(bool intercept) => _keys.Dequeue() switch
        {
            '⏎' => new('\r', ConsoleKey.Enter, shift: false, alt: false, control: false),
            '↑' => new('\0', ConsoleKey.UpArrow, shift: false, alt: false, control: false),
            '↓' => new('\0', ConsoleKey.DownArrow, shift: false, alt: false, control: false),
            ' ' => new(' ', ConsoleKey.Spacebar, shift: false, alt: false, control: false),
            var key => new(key, default, shift: false, alt: false, control: false),
        };

        public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => Task.FromResult(ReadKey(intercept));
    }
}
