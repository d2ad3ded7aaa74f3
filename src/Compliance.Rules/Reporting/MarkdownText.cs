using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Compliance.Rules.Reporting;

/// <summary>Markdown in which only what a report itself says is markup: what it is told stands for itself, on its line.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>#|!~&$";

    /// <summary>Every character that Markdown may take for its own stands for itself; a text stays on its line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in LegibleText.Clean(text))
        {
            if (Special.Contains(character, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>A text as code, in a line or a cell of a table.</summary>
    public static string Code(string text) => $"`{LegibleText.Clean(text).Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal)}`";

    /// <summary>Appends Markdown: <c>{title}</c> is escaped, <c>{id:code}</c> is code, a <see cref="Markup"/> is taken as it is.</summary>
    public static StringBuilder Markdown(this StringBuilder text, [InterpolatedStringHandlerArgument(nameof(text))] ref Handler handler)
    {
        _ = handler;
        return text;
    }

    /// <summary>What is Markdown already.</summary>
    /// <param name="Text">The Markdown; made by escaping what strangers say.</param>
    internal readonly record struct Markup(string Text)
    {
        /// <summary>Texts as code, with commas between.</summary>
        public static Markup Codes(IEnumerable<string> texts) => new(string.Join(", ", texts.Select(Code)));
    }

    /// <summary>Puts literals in as they are, and what stands in their holes escaped.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Handler
    {
        private const string AsCode = "code";

        private readonly StringBuilder _text;

        /// <param name="literalLength">Not needed.</param>
        /// <param name="formattedCount">Not needed.</param>
        /// <param name="text">Takes the Markdown.</param>
        public Handler(int literalLength, int formattedCount, StringBuilder text)
        {
            _ = literalLength + formattedCount;
            _text = text;
        }

        public void AppendLiteral(string text) => _text.Append(text);

        public void AppendFormatted(Markup markup) => _text.Append(markup.Text);

        public void AppendFormatted<T>(T value, string? format = null) =>
            _text.Append(format == AsCode ? Code(Invariant(value, null)) : Escape(Invariant(value, format)));

        private static string Invariant<T>(T value, string? format) =>
            value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString() ?? "";
    }
}
