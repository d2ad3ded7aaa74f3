using System.CommandLine;
using System.Globalization;

namespace Compliance.Cli;

/// <summary>An option that takes a number of days.</summary>
internal static class DaysOption
{
    /// <summary>A century: more is a slip.</summary>
    private const int Most = 36_500;

    /// <summary>Makes one; what is no number of days is a usage error that says what is.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is for.</param>
    public static Option<int?> Create(string name, string description) => new(name)
    {
        HelpName = "DAYS",
        Description = description,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= Most)
            {
                return days;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"\"{Legible.Shorten(result.Tokens[0].Value)}\" is no number of days for {name}; give one from 0 to {Most}"));
            return null;
        },
    };
}
