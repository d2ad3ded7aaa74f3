using Compliance.Register.Storage;

namespace Compliance.Register.Chain;

/// <summary>Entries of rows, which somebody else may have written to: what cannot be read is a fault, never guessed.</summary>
internal static class EntryReader
{
    /// <summary>The entry of a row.</summary>
    /// <param name="name">The register.</param>
    /// <param name="row">The row.</param>
    /// <param name="texts">Its texts that can be redacted.</param>
    /// <exception cref="RegisterException">The row is damaged.</exception>
    public static RegisterEntry Entry(string name, EntryRow row, IReadOnlyList<TextRow> texts)
    {
        var faults = new DiagnosticBag();
        if (Words<EntryKind>.Find(row.Kind) is not { } kind)
        {
            throw Damaged(name, row, "its kind is not known");
        }

        return EntryDetails.Read(row.Details, faults) is { } details
            ? new(name, row, details, kind, Text(texts, RedactableField.By), Text(texts, RedactableField.Note))
            : throw Damaged(name, row, faults.Sorted()[0].Message);
    }

    /// <summary>The verdict of a row; null where it has none.</summary>
    /// <exception cref="RegisterException">What is there is no verdict.</exception>
    public static Verdict? Verdict(string name, EntryRow row)
    {
        try
        {
            return row.Verdict is null ? null : VerdictJson.Parse(row.Verdict);
        }
        catch (ComplianceJsonException exception)
        {
            throw Damaged(name, row, exception.Diagnostics[0].Message);
        }
    }

    /// <summary>The use case of a row; null where it has none.</summary>
    /// <exception cref="RegisterException">What is there is no use case.</exception>
    public static UseCase? UseCase(string name, EntryRow row)
    {
        try
        {
            return row.UseCase is null ? null : UseCaseJson.Parse(row.UseCase);
        }
        catch (InvalidUseCaseException exception)
        {
            throw Damaged(name, row, exception.Details[0].Message);
        }
    }

    private static string? Text(IReadOnlyList<TextRow> texts, string field) => texts.FirstOrDefault(text => string.Equals(text.Field, field, StringComparison.Ordinal))?.Text;

    private static RegisterException Damaged(string name, EntryRow row, string why) => new(Diagnostics.RegisterFaults.DamagedEntry(name, row.Sequence, why));
}
