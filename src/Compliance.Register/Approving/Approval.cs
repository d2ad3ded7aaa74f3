using Compliance.Register.Diagnostics;
using Compliance.Rules.Compilation;
using Compliance.Rules.Evaluation;

namespace Compliance.Register.Approving;

/// <summary>What somebody approves, and how. Immutable.</summary>
/// <param name="Entry">The request or verdict.</param>
/// <param name="By">Who approves.</param>
internal sealed record Approval(long Entry, string By)
{
    /// <summary>The last day it holds; null for no end.</summary>
    public DateOnly? Until { get; init; }

    public IReadOnlyList<string> Conditions { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>The decision that it is approved despite; null where the rules must allow it.</summary>
    public string? Despite { get; init; }

    /// <summary>Judges the use anew by today's rules and writes the approval.</summary>
    /// <param name="register">The register.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="clock">Says what day it is.</param>
    /// <exception cref="RegisterException">It cannot be approved, or the register cannot be written to.</exception>
    /// <exception cref="InvalidUseCaseException">The rules do not know the use any more.</exception>
    public RegisterEntry Write(ComplianceRegister register, CompiledRules rules, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (Until < today)
        {
            throw new RegisterException(RegisterFaults.EndsTooEarly(IsoDate.Format(Until.Value)));
        }

        var entry = register.Get(Entry);
        if (entry.Kind is not (EntryKind.Request or EntryKind.Verdict) || entry.UseCase is not { } useCase)
        {
            throw new RegisterException(RegisterFaults.OtherKind(register.Name, Entry, Words<EntryKind>.NameOf(entry.Kind), "a request or a verdict"));
        }

        var verdict = new ComplianceEvaluator(rules, clock, entry.Settings.ForEvaluator).Evaluate(useCase, today);
        var decision = Words<Decision>.NameOf(verdict.Decision);
        return verdict.Decision is Decision.Permitted or Decision.Conditional || string.Equals(Despite, decision, StringComparison.Ordinal)
            ? register.Add(EntryDraft.ForApproval(Entry, verdict, By, Until, Conditions) with { Note = Note, Settings = entry.Settings })
            : throw new RegisterException(RegisterFaults.NotApprovable(register.Name, Entry, decision));
    }
}
