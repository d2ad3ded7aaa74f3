using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Compliance.Rules.Reporting;

/// <summary>Text whose lines are those of a report itself: what the report is told stays on its line and carries nothing that a terminal obeys.</summary>
internal static class PlainText
{
    /// <summary>Appends text; what stands in holes is made clean (<see cref="LegibleText"/>).</summary>
    public static StringBuilder Plain(this StringBuilder text, [InterpolatedStringHandlerArgument(nameof(text))] ref Handler handler)
    {
        _ = handler;
        return text;
    }

    /// <summary>Puts literals in as they are, and what stands in their holes clean.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Handler
    {
        private readonly StringBuilder _text;

        /// <param name="literalLength">Not needed.</param>
        /// <param name="formattedCount">Not needed.</param>
        /// <param name="text">Takes the text.</param>
        public Handler(int literalLength, int formattedCount, StringBuilder text)
        {
            _ = literalLength + formattedCount;
            _text = text;
        }

        public void AppendLiteral(string text) => _text.Append(text);

        public void AppendFormatted<T>(T value, string? format = null) => _text.Append(Clean(value, format));

        public void AppendFormatted<T>(T value, int alignment, string? format = null)
        {
            var clean = Clean(value, format);
            _text.Append(alignment < 0 ? clean.PadRight(-alignment) : clean.PadLeft(alignment));
        }

        private static string Clean<T>(T value, string? format) =>
            LegibleText.Clean(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString() ?? "");
    }
}
