using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Xunit.Sdk;

namespace Compliance.Tests.Evaluation.RandomPacks;

/// <summary>Checks that a property holds of random cases, from a fixed seed. A case of which it does not is shrunk and printed with what is wrong.</summary>
internal static class Property
{
    private const ulong Seed = 20260115;
    private const string LongRuns = "Compliance.Tests.LongRuns";
    private const int InnerLoopShare = 10;
    private const int Least = 10;

    /// <summary>Whether time does not matter: end to end, whose project says so.</summary>
    public static bool AreRunsLong => AppContext.TryGetSwitch(LongRuns, out var isLong) && isLong;

    /// <summary>How often something is tried: as often as said end to end, a tenth of it, but some ten times, in the inner loop.</summary>
    /// <param name="endToEnd">How often where time does not matter.</param>
    public static int Times(int endToEnd) => AreRunsLong ? endToEnd : Math.Min(endToEnd, Math.Max(Least, endToEnd / InnerLoopShare));

    /// <summary>How often a kind of case must have been drawn: fewer in the inner loop, in proportion and with room for chance.</summary>
    /// <param name="endToEnd">How often end to end.</param>
    public static int Seen(int endToEnd) => AreRunsLong ? endToEnd : endToEnd / (2 * InnerLoopShare);

    /// <summary>Checks a property, of fewer rule sets in the inner loop.</summary>
    /// <param name="ruleSets">How many rule sets are drawn end to end; each is asked <see cref="RandomCase.UseCasesPerRuleSet"/> use cases.</param>
    /// <param name="faultsOf">What is wrong with a case, a line each; empty when the property holds.</param>
    /// <param name="cases">The cases; random ones of every kind without it.</param>
    public static void Check(int ruleSets, Func<Case, IReadOnlyList<string>> faultsOf, Arbitrary<Case>? cases = null)
    {
        var config = Config.Default
            .WithMaxTest(Times(ruleSets))
            .WithReplay(new Replay(new Rnd(Seed), FSharpOption<int>.None))
            .WithRunner(new Runner(faultsOf));
        FsCheck.Check.One(config, Prop.ForAll(cases ?? RandomCase.Arbitrary, Holds));

        bool Holds(Case drawn) => faultsOf(drawn).Count == 0;
    }

    private sealed class Runner(Func<Case, IReadOnlyList<string>> faultsOf) : IRunner
    {
        public void OnStartFixture(Type t)
        {
        }

        public void OnArguments(int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
        {
        }

        public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
        {
        }

        public void OnFinished(string name, TestResult result)
        {
            switch (result)
            {
                case TestResult.Failed failed when failed.Item3.Head is Case shrunk:
                    throw new XunitException($"{Faults(shrunk)}\n\nThe smallest case found:\n{shrunk}");
                case TestResult.Exhausted:
                    throw new XunitException("Too few cases could be drawn.");
            }
        }

        private string Faults(Case shrunk)
        {
            try
            {
                return string.Join('\n', faultsOf(shrunk));
            }
            catch (Exception thrown) when (thrown is not OutOfMemoryException)
            {
                return thrown.ToString();
            }
        }
    }
}
