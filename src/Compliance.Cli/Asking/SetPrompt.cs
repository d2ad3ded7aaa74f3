using Compliance.Rules.Reporting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Compliance.Cli.Asking;

/// <summary>
/// A list of which several can be ticked. Enter gives what is ticked; with nothing ticked it gives the line it stands on, for that is what somebody who
/// presses it means: nothing is ever "none" unless "none of these" was chosen. Belongs to one question.
/// </summary>
internal sealed class SetPrompt(IAnsiConsole console, IReadOnlyList<Choice> choices, int pageSize)
{
    private const string Keys = "space ticks, enter takes what is ticked or else the line it stands on";

    private readonly SortedSet<int> _ticked = [];
    private int _at;
    private string _hint = Keys;

    /// <summary>Shows the list until something is chosen; then the list goes. Answers ticked, in the order of the list, or one choice of another kind.</summary>
    public IReadOnlyList<Choice> Ask()
    {
        IReadOnlyList<Choice>? chosen = null;
        console.Live(View()).AutoClear(true).Start(live =>
        {
            live.Refresh();
            while ((chosen = Press(console.Input.ReadKey(intercept: true)?.Key)) is null)
            {
                live.UpdateTarget(View());
            }
        });
        return chosen!;
    }

    /// <summary>What is chosen by a key; null while nothing is.</summary>
    private IReadOnlyList<Choice>? Press(ConsoleKey? key)
    {
        _hint = Keys;
        switch (key)
        {
            case ConsoleKey.UpArrow:
                _at = (_at + choices.Count - 1) % choices.Count;
                break;
            case ConsoleKey.DownArrow:
                _at = (_at + 1) % choices.Count;
                break;
            case ConsoleKey.PageUp:
                _at = Math.Max(0, _at - pageSize);
                break;
            case ConsoleKey.PageDown:
                _at = Math.Min(choices.Count - 1, _at + pageSize);
                break;
            case ConsoleKey.Home:
                _at = 0;
                break;
            case ConsoleKey.End:
                _at = choices.Count - 1;
                break;
            case ConsoleKey.Spacebar:
                Tick();
                break;
            case ConsoleKey.Enter or null:
                return Take();
        }

        return null;
    }

    private void Tick()
    {
        if (choices[_at].Kind != ChoiceKind.Answer)
        {
            _hint = "enter takes this line; only answers are ticked";
        }
        else if (!_ticked.Add(_at))
        {
            _ticked.Remove(_at);
        }
    }

    private IReadOnlyList<Choice>? Take()
    {
        switch (choices[_at].Kind)
        {
            case ChoiceKind.Back or ChoiceKind.Stop:
            case var _ when _ticked.Count == 0:
                return [choices[_at]];
            case ChoiceKind.Answer:
                return [.. _ticked.Select(index => choices[index])];
            default:
                _hint = "some are ticked: untick them first, or press enter on one of the answers";
                return null;
        }
    }

    private IRenderable View()
    {
        var first = Math.Clamp(_at - (pageSize / 2), 0, Math.Max(0, choices.Count - pageSize));
        var rows = choices.Skip(first).Take(pageSize).Select((choice, index) => Row(choice, first + index)).ToList();
        var more = choices.Count > pageSize ? $"; up and down show more ({_at + 1} of {choices.Count})" : "";
        rows.Add(new Markup($"[dim]({Markup.Escape(_hint + more)})[/]"));
        return new Rows(rows);
    }

    private Markup Row(Choice choice, int index)
    {
        var tick = choice.Kind != ChoiceKind.Answer ? "   " : _ticked.Contains(index) ? "[[x]]" : "[[ ]]";
        var title = Markup.Escape(LegibleText.Clean(choice.Title));
        return new(index == _at ? $"[blue]> {tick} {title}[/]" : $"  {tick} {title}");
    }
}
