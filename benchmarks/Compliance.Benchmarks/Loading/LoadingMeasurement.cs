using System.Diagnostics;
using Compliance.Benchmarks.Measuring;
using Compliance.Benchmarks.Results;
using Compliance.Benchmarks.Synthetic;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;

namespace Compliance.Benchmarks.Loading;

/// <summary>How long packs take from text to compiled rules, stage by stage, and what compiled rules hold.</summary>
internal sealed class LoadingMeasurement(Report report, Effort effort)
{
    private const int Few = 1_000;
    private const int Many = 10_000;

    /// <summary>Loads until the readers and validators are compiled at their best; else small packs would seem slower than they are.</summary>
    private const int WarmUps = 3;

    public void Run()
    {
        Load(Many, WarmUps);
        Load(Few, 5 * WarmUps);
        var few = Load(Few, 5 * effort.Repetitions);
        var many = Load(Many, effort.Repetitions);
        var held = HeldBy(Many);
        report.Add(
        [
            Requirement.AtMost("loading: time a rule, times that at 1,000 rules", "10,000 rules", 2, "×", many.Total / Many / (few.Total / Few)),
            Requirement.AtMost("compiled rules hold", "10,000 rules", 50, " MB", held / 1e6),
        ]);
        report.Add(new ResultTable(
            "Loading, a rule",
            ["rules", "read", "validated", "compiled", "in all", "hold"],
            [Cells(Few, few, HeldBy(Few)), Cells(Many, many, held)]));
    }

    private static IReadOnlyList<string> Cells(int size, Stages stages, double held) =>
    [
        Figures.Count(size),
        .. new[] { stages.Read, stages.Validated, stages.Compiled, stages.Total }.Select(nanoseconds => Figures.Time(nanoseconds / size)),
        Figures.Bytes(held),
    ];

    /// <summary>The repetition whose total is the median.</summary>
    private static Stages Load(int size, int repetitions)
    {
        var pack = SyntheticPack.Draw(size);
        var (vocabulary, files) = (PackText.Vocabulary(pack), PackText.Pack(pack));
        return Enumerable.Range(0, repetitions).Select(_ => Load(vocabulary, files)).OrderBy(stages => stages.Total).ElementAt(repetitions / 2);
    }

    private static Stages Load(SourceText vocabulary, PackFiles files)
    {
        GC.Collect();
        var diagnostics = new DiagnosticBag();
        var start = Stopwatch.GetTimestamp();
        var vocabularyDocument = PackReader.ReadVocabulary(vocabulary, diagnostics)!;
        var document = PackReader.ReadPack(files, diagnostics)!;
        var read = Stopwatch.GetElapsedTime(start);
        var rules = RuleSetBuilder.Build(vocabularyDocument, [document], diagnostics)!;
        var validated = Stopwatch.GetElapsedTime(start);
        GC.KeepAlive(CompiledRules.Compile(rules).On(SyntheticPack.Day));
        var compiled = Stopwatch.GetElapsedTime(start);
        return new(read.TotalNanoseconds, (validated - read).TotalNanoseconds, (compiled - validated).TotalNanoseconds);
    }

    /// <summary>Bytes held by compiled rules, with all that they refer to: everything the rule set keeps.</summary>
    private static double HeldBy(int size)
    {
        var pack = SyntheticPack.Draw(size);
        var (vocabulary, files) = (PackText.Vocabulary(pack), PackText.Pack(pack));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var rules = Compiled(vocabulary, files);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(rules);
        GC.KeepAlive(files);
        GC.KeepAlive(pack);
        return held;
    }

    private static CompiledRules Compiled(SourceText vocabulary, PackFiles files)
    {
        var rules = CompiledRules.Compile(PackLoading.Load(vocabulary, files));
        rules.On(SyntheticPack.Day);
        return rules;
    }

    /// <summary>Nanoseconds of each stage.</summary>
    private sealed record Stages(double Read, double Validated, double Compiled)
    {
        public double Total => Read + Validated + Compiled;
    }
}
