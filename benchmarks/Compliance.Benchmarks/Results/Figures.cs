using System.Globalization;

namespace Compliance.Benchmarks.Results;

/// <summary>Writes figures with their units, to three digits or so.</summary>
internal static class Figures
{
    /// <summary>A time, given in nanoseconds.</summary>
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Written(nanoseconds, "ns"),
        < 1e6 => Written(nanoseconds / 1e3, "µs"),
        < 1e9 => Written(nanoseconds / 1e6, "ms"),
        _ => Written(nanoseconds / 1e9, "s"),
    };

    public static string Bytes(double bytes) => bytes switch
    {
        < 10_000 => $"{Count(bytes)} B",
        < 1e6 => Written(bytes / 1e3, "kB"),
        _ => Written(bytes / 1e6, "MB"),
    };

    public static string PerSecond(double count) => string.Create(CultureInfo.InvariantCulture, $"{Rounded(count):N0}/s");

    /// <summary>How many times as much.</summary>
    public static string Times(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio.ToString(ratio < 10 ? "0.0" : "N0", CultureInfo.InvariantCulture)}×");

    public static string Count(double count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Written(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.ToString(value < 10 ? "0.0" : "N0", CultureInfo.InvariantCulture)} {unit}");

    /// <summary>Three digits; the rest is noise.</summary>
    private static double Rounded(double value)
    {
        var step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, value))) - 2));
        return Math.Round(value / step) * step;
    }
}
