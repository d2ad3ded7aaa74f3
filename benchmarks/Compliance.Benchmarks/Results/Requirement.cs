using System.Globalization;

namespace Compliance.Benchmarks.Results;

/// <summary>A figure that must be reached.</summary>
/// <param name="What">What is measured, against what.</param>
/// <param name="At">Where: the number of rules, of threads.</param>
/// <param name="Limit">The bound, inclusive.</param>
/// <param name="Unit">What follows the number: <c>×</c>, <c> MB</c>.</param>
/// <param name="IsLeast">Whether the bound is the least allowed; else it is the most.</param>
/// <param name="Measured">The figure; null where the engine has nothing yet that could be measured.</param>
internal sealed record Requirement(string What, string At, double Limit, string Unit, bool IsLeast, double? Measured)
{
    public static Requirement AtMost(string what, string at, double limit, string unit, double? measured) => new(what, at, limit, unit, false, measured);

    public static Requirement AtLeast(string what, string at, double limit, string unit, double? measured) => new(what, at, limit, unit, true, measured);

    public bool IsMet => IsLeast ? Measured >= Limit : Measured <= Limit;

    /// <summary>What, where, required, measured, met.</summary>
    public IReadOnlyList<string> Cells =>
        [What, At, $"{(IsLeast ? "≥" : "≤")} {Written(Limit)}", Measured is { } measured ? Written(measured) : "–", Measured is null ? "not built yet" : IsMet ? "yes" : "**no**"];

    private string Written(double value) => string.Create(CultureInfo.InvariantCulture, $"{value.ToString(Math.Abs(value) < 100 ? "0.##" : "N0", CultureInfo.InvariantCulture)}{Unit}");
}
