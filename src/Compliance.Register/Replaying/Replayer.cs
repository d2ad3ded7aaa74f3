using Compliance.Register.Chain;

namespace Compliance.Register.Replaying;

/// <summary>Evaluates stored verdicts again.</summary>
/// <param name="packs">The packs at hand.</param>
internal sealed class Replayer(PackPool packs)
{
    /// <summary>Evaluates one again; null for an entry without a verdict.</summary>
    public ReplayedVerdict? Replay(RegisterEntry entry)
    {
        try
        {
            return entry.Verdict is { } verdict ? Replay(entry, verdict) : null;
        }
        catch (RegisterException exception)
        {
            return new(entry.Sequence, ReplayOutcome.NotEvaluated, exception.Diagnostics[0].Message);
        }
    }

    private ReplayedVerdict Replay(RegisterEntry entry, Verdict verdict)
    {
        var other = verdict.Packs.Where(pack => !packs.Has(pack)).Select(pack => new ReplayedPack(pack, packs.Of(pack.Id))).ToList();
        if (other.Count > 0)
        {
            return new(entry.Sequence, ReplayOutcome.OtherPacks, string.Join("; ", other.Select(Words))) { Packs = other };
        }

        if (packs.Evaluator(verdict.Packs, entry.Settings) is not { } evaluator)
        {
            return new(entry.Sequence, ReplayOutcome.NotEvaluated, "the packs that it was given by do not load together");
        }

        try
        {
            var now = EntryMaker.Plain(evaluator.Evaluate(verdict.UseCase, verdict.AsOf));
            return string.Equals(now.ToJson(indented: false), entry.VerdictJson, StringComparison.Ordinal)
                ? new(entry.Sequence, ReplayOutcome.Same, "the same bytes")
                : new(entry.Sequence, ReplayOutcome.Different, Why(verdict, now));
        }
        catch (InvalidUseCaseException exception)
        {
            return new(entry.Sequence, ReplayOutcome.NotEvaluated, exception.Details[0].Message);
        }
    }

    private static string Why(Verdict then, Verdict now)
    {
        var engine = string.Equals(then.Engine, now.Engine, StringComparison.Ordinal) ? "" : $"; engine {Legible.Shorten(then.Engine)} then, {now.Engine} now";
        return then.Decision == now.Decision
            ? $"other bytes by the same packs, the same decision{engine}"
            : $"by the same packs {Words<Decision>.NameOf(now.Decision)} instead of {Words<Decision>.NameOf(then.Decision)}{engine}";
    }

    private static string Words(ReplayedPack other)
    {
        var pack = other.Pack;
        return other.AtHand.Count == 0
            ? $"pack {Legible.Shorten(pack.Id)} {Legible.Shorten(pack.Version)} is not at hand"
            : $"pack {Legible.Shorten(pack.Id)} was {Name(pack)}, at hand is {string.Join(" and ", other.AtHand.Select(Name))}";
    }

    private static string Name(PackReference pack) => $"{Legible.Shorten(pack.Version)} ({Legible.Shorten(pack.Sha256, 12)})";
}
