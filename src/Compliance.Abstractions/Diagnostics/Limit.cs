using System.Globalization;

namespace Compliance;

/// <summary>
/// A bound of time or memory that a process may set otherwise, as <c>AppContext</c> data or, of the command line, in the environment. What it was when the work
/// began holds to its end. Immutable and thread-safe.
/// </summary>
/// <param name="Name">Its name in settings, <c>Compliance.Limits.NAME</c>.</param>
/// <param name="Default">What it is where nobody says otherwise.</param>
/// <param name="Unit">What is counted.</param>
internal sealed record Limit(string Name, long Default, string Unit)
{
    private const string Prefix = "Compliance.Limits.";
    private const double Mebibyte = 1 << 20;

    /// <summary>The name of the setting.</summary>
    public string Setting => Prefix + Name;

    /// <summary>The name of the variable that the command line reads.</summary>
    public string Variable => string.Concat(Setting.Replace('.', '_').Select((letter, place) => char.IsUpper(letter) && place > 0 && Setting[place - 1] != '.' ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));

    /// <summary>What it is in this process; a setting that is no whole number above 0 counts as none.</summary>
    public long Most => AppContext.GetData(Setting) switch
    {
        long number when number > 0 => number,
        int number when number > 0 => number,
        string text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        _ => Default,
    };

    /// <summary>What it is for an input of some length: as much for each mebibyte, begun or full.</summary>
    /// <param name="length">The bytes of the input.</param>
    public long MostFor(long length) => (long)Math.Min(Math.Max(1, Math.Ceiling(length / Mebibyte)) * Most, long.MaxValue / 2);

    /// <summary>What was allowed where that is not <see cref="Most"/>: more for a large input, or what was asked for; null where it is.</summary>
    public long? Allowed { get; init; }

    /// <summary>What was allowed, in words.</summary>
    public string InWords => string.Create(CultureInfo.InvariantCulture, $"{Allowed ?? Most} {Unit}");

    /// <summary>How a process gets more, as the end of a remedy.</summary>
    public string HowToRaise => $"or allow more with {Setting} ({Variable} on the command line)";
}
