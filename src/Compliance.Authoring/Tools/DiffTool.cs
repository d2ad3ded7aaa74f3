using Compliance.Authoring.Differences;
using Compliance.Rules.Analysis;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Tools;

/// <summary>Says exactly which uses come out otherwise under other rules or on another day, and why. It is exact over all fully described use cases: no difference is a proof.</summary>
public static class DiffTool
{
    /// <summary>Compares two sides.</summary>
    /// <param name="options">The sides.</param>
    /// <exception cref="AuthoringException">A side does not load, the sides cannot be compared, the use cases have faults, or the rules are too many to be analysed.</exception>
    public static DiffResult Run(DiffOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return AuthoringException.UnlessLimited(() => Compared(options));
    }

    private static DiffResult Compared(DiffOptions options)
    {
        var faults = new DiagnosticBag();
        var before = Side(options, options.Before, options.From, faults);
        var after = options.After is not null ? Side(options, options.After, options.To, faults) : before is null ? null : On(options, options.To, before);
        if (before is null || after is null || !AreComparable(before, after, faults))
        {
            throw AuthoringException.Of(faults);
        }

        if (options.UseCases is not { } file)
        {
            var length = before.Length + (ReferenceEquals(before.Rules, after.Rules) ? 0 : after.Length);
            var compared = Attempt.Of(() => RuleComparison.Of(before, after, AnalysisBudget.OfDifferences(length, options.Steps)));
            return compared.IsDecided ? new(before, after, compared.Value!) : throw DiffResult.NotDecided(compared.Reached!);
        }

        var uses = UseCaseLines.Read(file, [before.Rules.Vocabulary, after.Rules.Vocabulary], faults);
        AuthoringException.ThrowIfAny(faults);
        return new(before, after, Portfolio.Of(before, after, uses));
    }

    /// <summary>The rules of a side on a day; null where they do not load, with the faults reported.</summary>
    private static RuleSide? Side(DiffOptions options, string? packs, DateOnly? day, DiagnosticBag faults)
    {
        try
        {
            var loaded = PackSet.LoadBeside(packs is null ? [] : [packs], options.Beside);
            return On(options, day, new(new ComplianceEvaluator(CompiledRules.Compile(loaded.Rules), options.Clock), default, Named(packs, loaded)) { Sources = loaded.Sources, Length = loaded.Length });
        }
        catch (AuthoringException exception)
        {
            faults.AddRange(exception.Diagnostics, exception.Count);
            return null;
        }
    }

    /// <summary>The side on another day; today where none was asked for.</summary>
    private static RuleSide On(DiffOptions options, DateOnly? day, RuleSide side) =>
        side with { Day = day ?? DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime), IsToday = day is null };

    private static string Named(string? packs, PackSet loaded) => packs is null
        ? string.Join(" and ", loaded.Rules.Packs.Select(pack => $"{pack.Id} {pack.Version}"))
        : loaded.Beside.Count == 0 ? packs
        : $"{packs} with {string.Join(" and ", loaded.Beside.Select(source => string.Equals(source, PackSet.Embedded, StringComparison.Ordinal) ? "the shipped packs" : source))}";

    /// <summary>
    /// Whether each derived fact that rules read is concluded on a side at least, else what rests on it would compare as nothing against nothing; and whether
    /// each fact has one type.
    /// </summary>
    private static bool AreComparable(RuleSide before, RuleSide after, DiagnosticBag faults)
    {
        foreach (var (was, now) in FactsRead.OfTwoTypes(before, after))
        {
            faults.Add(Faults.TwoTypes(was.Name, TypeName(was), TypeName(now)));
        }

        foreach (var open in before.Rules.Unconcluded.Concat(after.Rules.Unconcluded).GroupBy(open => open.Fact, StringComparer.Ordinal)
            .Where(open => !Concludes(before, open.Key) && !Concludes(after, open.Key)))
        {
            faults.Add(Faults.NothingConcludes(open.First().At, open.First().Rule, open.Key));
        }

        return faults.IsEmpty;
    }

    private static string TypeName(FactDefinition fact) => fact.Type.ToString().ToLowerInvariant();

    private static bool Concludes(RuleSide side, string fact) => side.Rules.Concluded.Contains(fact, StringComparer.Ordinal);
}
