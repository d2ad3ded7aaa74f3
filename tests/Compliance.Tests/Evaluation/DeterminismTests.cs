using System.Globalization;
using Compliance.Rules.Reporting;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Evaluation;

/// <summary>Design, 4.10: same packs, same facts, same day, the same bytes, wherever and however often.</summary>
public sealed class DeterminismTests
{
    private static readonly int RuleSets = Property.Times(150);
    private const int Threads = 8;

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    public void Evaluate_InAnotherCulture_GivesTheSameBytes(string culture) => Reevaluated(run => In(Culture(culture), run));

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Pacific/Pago_Pago")]
    public void Evaluate_InAnotherTimeZone_GivesTheSameBytes(string zone) => Reevaluated(run =>
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            run();
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    });

    [Fact]
    public void Evaluate_OneEvaluatorOnManyThreads_GivesTheSameBytes()
    {
        for (var seed = 0; seed < RuleSets; seed++)
        {
            var drawn = RandomCase.Draw(seed);
            var expected = drawn.UseCases.Select(useCase => Engine.Of(drawn.Rules).Evaluate(useCase).ToJson()).ToList();
            var shared = Engine.Of(drawn.Rules);
            var found = new string[Threads][];
            var threads = Enumerable.Range(0, Threads)
                .Select(place => new Thread(() => found[place] = [.. drawn.UseCases.Select(useCase => shared.Evaluate(useCase).ToJson())])).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            foreach (var each in found)
            {
                each.Should().Equal(expected);
            }
        }
    }

    /// <summary>Draws cases, then reads and evaluates them again in other surroundings.</summary>
    private static void Reevaluated(Action<Action> inOtherSurroundings)
    {
        var cases = Enumerable.Range(0, RuleSets).Select(seed => RandomCase.Draw(seed).ToString()).ToList();
        var expected = Verdicts(cases);
        IReadOnlyList<string> found = [];
        inOtherSurroundings(() => found = Verdicts(cases));
        found.Should().Equal(expected);
    }

    /// <summary>The verdicts, and one more a case on the day that the clock says.</summary>
    private static List<string> Verdicts(List<string> cases) =>
    [
        .. from text in cases
           let read = Case.Parse(text)
           let engine = Engine.Of(read.Rules)
           from useCase in read.UseCases.Append(new UseCase { Vendor = "acme" })
           select engine.Evaluate(useCase).ToJson(),
    ];

    private static void In(CultureInfo culture, Action run)
    {
        var thread = new Thread(() =>
        {
            Thread.CurrentThread.CurrentCulture = culture;
            Thread.CurrentThread.CurrentUICulture = culture;
            run();
        });
        thread.Start();
        thread.Join();
    }

    /// <summary>
    /// The culture, or where the machine knows none, an invented one; either way with signs that no program expects.
    /// </summary>
    private static CultureInfo Culture(string name)
    {
        var isKnown = CultureInfo.GetCultures(CultureTypes.AllCultures).Any(known => known.Name == name);
        var culture = (CultureInfo)(isKnown ? CultureInfo.GetCultureInfo(name) : CultureInfo.InvariantCulture).Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.DateTimeFormat.DateSeparator = "!";
        culture.DateTimeFormat.ShortDatePattern = "d!M!yy";
        return culture;
    }
}
