using System.Buffers;
using Compliance.Rules.Compilation.Codes;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;

namespace Compliance.Rules.Batches;

/// <summary>Turns the lines of a batch into verdicts, or says what is wrong with them. Immutable and thread-safe; each batch brings its own memory.</summary>
/// <param name="evaluator">Evaluates.</param>
/// <param name="name">What faults call the input.</param>
/// <param name="handling">What is done with each verdict.</param>
internal sealed class BatchJudge(ComplianceEvaluator evaluator, string name, BatchHandling handling)
{
    public void Judge(LineBatch batch, BatchVerdicts verdicts)
    {
        var inquiry = evaluator.Rent();
        var lines = verdicts.Lines ??= handling.Lines();
        foreach (var line in batch.Lines)
        {
            if (Verdict(batch, line, inquiry, verdicts) is { } verdict)
            {
                var complete = handling.Complete is null ? verdict : handling.Complete(verdict);
                lines.Write(line.Number, complete, remembers: handling.Complete is null, verdicts.Output);
                verdicts.HasFailed |= handling.IsFailure(complete);
                handling.Observe(complete);
            }

            verdicts.Count++;
        }

        evaluator.Return(inquiry);
    }

    /// <summary>The verdict on a line; null where there is none, with the faults written in its place.</summary>
    private Verdict? Verdict(LineBatch batch, LineBatch.Line line, Inquiry inquiry, BatchVerdicts verdicts)
    {
        var bytes = batch[line];
        if (line.TooLong == 0 && evaluator.TryEncode(bytes.Span, inquiry, verdicts.Echo))
        {
            return evaluator.Evaluate(inquiry, verdicts.Echo.ToUseCase(inquiry.Question.UseCase.AsOf), handling.AsOf);
        }

        var faults = new DiagnosticBag();
        if (Read(bytes, line.TooLong, faults) is { } document
            && UseCaseBinder.Bind(evaluator.WithProfile(document.UseCase), evaluator.Rules.Vocabulary, document, faults) is not null)
        {
            return evaluator.Evaluate(document.UseCase, handling.AsOf);
        }

        var sorted = faults.Sorted();
        handling.Refuse(sorted);
        verdicts.Lines!.WriteFaults(line.Number, sorted, verdicts.Output);
        verdicts.BadLines++;
        return null;
    }

    private UseCaseDocument? Read(ReadOnlyMemory<byte> bytes, long tooLong, DiagnosticBag faults)
    {
        if (tooLong > 0)
        {
            faults.Add(ReadingFaults.TooLarge(SourceLocation.Whole(name), "the line", tooLong, JsonLimits.UseCase.Bytes, "bytes"));
            return null;
        }

        if (bytes.Span.Trim(" \t\r"u8).IsEmpty)
        {
            faults.Add(Faults.EmptyLine(SourceLocation.Whole(name)));
            return null;
        }

        return UseCaseReader.Read(new SourceText(name, bytes), faults);
    }
}

/// <summary>What is done with each verdict of a batch. Immutable; called from several threads at once.</summary>
/// <param name="AsOf">The day asked about; null leaves it to the use case.</param>
internal sealed record BatchHandling(DateOnly? AsOf)
{
    /// <summary>What is done to each verdict before it is written, such as quoting passages; null for nothing.</summary>
    public Func<Verdict, Verdict>? Complete { get; init; }

    /// <summary>Makes what writes the lines of one thread.</summary>
    public Func<IVerdictLines> Lines { get; init; } = () => new JsonVerdictLines();

    /// <summary>What the caller counts as a failure.</summary>
    public Func<Verdict, bool> IsFailure { get; init; } = _ => false;

    /// <summary>Told each verdict before it is written.</summary>
    public Action<Verdict> Observe { get; init; } = _ => { };

    /// <summary>Told the faults of each line that is no use case.</summary>
    public Action<IReadOnlyList<Diagnostic>> Refuse { get; init; } = _ => { };
}

/// <summary>What became of a batch, in memory that is used again.</summary>
internal sealed class BatchVerdicts
{
    public ArrayBufferWriter<byte> Output { get; } = new();

    public UseCaseEcho Echo { get; } = new();

    /// <summary>What writes the lines; null until the first is.</summary>
    public IVerdictLines? Lines { get; set; }

    /// <summary>How many lines there were.</summary>
    public int Count { get; set; }

    public int BadLines { get; set; }

    /// <summary>Whether a verdict is what the caller counts as a failure.</summary>
    public bool HasFailed { get; set; }

    public void Clear()
    {
        Output.ResetWrittenCount();
        (Count, BadLines, HasFailed) = (0, 0, false);
    }
}
