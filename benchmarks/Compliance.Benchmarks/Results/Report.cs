using System.Globalization;

namespace Compliance.Benchmarks.Results;

/// <summary>All that was measured: how far each requirement is met, then the figures behind it.</summary>
internal sealed class Report
{
    private const string Begin = "<!-- measured: begin -->";
    private const string End = "<!-- measured: end -->";

    private readonly List<Requirement> _requirements = [];
    private readonly List<ResultTable> _tables = [];

    public void Add(IEnumerable<Requirement> requirements) => _requirements.AddRange(requirements);

    public void Add(ResultTable table) => _tables.Add(table);

    public override string ToString()
    {
        var met = _requirements.Count(requirement => requirement.IsMet);
        var requirements = new ResultTable(
            string.Create(CultureInfo.InvariantCulture, $"Required and measured: {met} of {_requirements.Count} met"),
            ["what", "at", "required", "measured", "met"],
            [.. _requirements.GroupBy(requirement => requirement.What, StringComparer.Ordinal).SelectMany(group => group).Select(requirement => requirement.Cells)]);
        return string.Join('\n', _tables.Prepend(requirements));
    }

    /// <summary>Puts the report between the markers of a Markdown file.</summary>
    /// <exception cref="InvalidOperationException">The file has no such markers.</exception>
    public void WriteInto(string path)
    {
        var text = File.ReadAllText(path);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{path} has no lines '{Begin}' and '{End}' to put the results between.");
        }

        File.WriteAllText(path, $"{text[..begin]}{Begin}\n\n{this}\n{text[end..]}");
    }
}
