using Compliance.Register.Chain;
using Compliance.Register.Storage;

namespace Compliance.Register;

/// <summary>An entry of the register as it is stored. Immutable.</summary>
public sealed class RegisterEntry
{
    private readonly EntryRow _row;
    private readonly EntryDetails _details;
    private readonly Lazy<Verdict?> _verdict;
    private readonly Lazy<UseCase?> _useCase;

    internal RegisterEntry(string name, EntryRow row, EntryDetails details, EntryKind kind, string? by, string? note)
    {
        _row = row;
        _details = details;
        Kind = kind;
        By = by;
        Note = note;
        _verdict = new(() => EntryReader.Verdict(name, row));
        _useCase = new(() => EntryReader.UseCase(name, row));
    }

    /// <summary>Its number, from 1 without gaps.</summary>
    public long Sequence => _row.Sequence;

    /// <summary>What it says.</summary>
    public EntryKind Kind { get; }

    /// <summary>The number of the entry that it is about; null where it stands by itself.</summary>
    public long? About => _row.About;

    /// <summary>When it was written, in coordinated universal time, such as <c>2026-01-15T09:30:00.000Z</c>.</summary>
    public string Time => _row.Time;

    /// <summary>The engine that gave the verdict; null where there is none.</summary>
    public string? Engine => _row.Engine;

    /// <summary>The use case as JSON; null for revocations and redactions.</summary>
    public string? UseCaseJson => _row.UseCase;

    /// <summary>The use case; null for revocations and redactions.</summary>
    /// <exception cref="RegisterException">What is stored is no use case.</exception>
    public UseCase? UseCase => _useCase.Value;

    /// <summary>The verdict as JSON, the bytes that were hashed; null for revocations and redactions.</summary>
    public string? VerdictJson => _row.Verdict;

    /// <summary>The verdict; null for revocations and redactions.</summary>
    /// <exception cref="RegisterException">What is stored is no verdict.</exception>
    public Verdict? Verdict => _verdict.Value;

    /// <summary>How the verdict was evaluated.</summary>
    public EntrySettings Settings => _details.Settings;

    /// <summary>Who did it; null where nobody is said or the name was redacted, which <see cref="Sealed"/> tells apart.</summary>
    public string? By { get; }

    /// <summary>What that person wrote besides; null where nothing is, or it was redacted.</summary>
    public string? Note { get; }

    /// <summary>Of an approval, the last day it holds; null for no end.</summary>
    public DateOnly? Until => _details.Until;

    /// <summary>Of an approval, on which conditions.</summary>
    public IReadOnlyList<string> Conditions => _details.Conditions;

    /// <summary>Of a redaction, the fields that were taken out.</summary>
    public IReadOnlyList<string> Fields => _details.Fields;

    /// <summary>The redactable fields that the chain holds a salted hash of, whether or not their texts are still there.</summary>
    public IReadOnlyList<string> Sealed => [.. Seals.Read(_row.Sealed).Select(seal => seal.Key)];

    /// <summary>The hash of the entry before.</summary>
    public string Previous => _row.Previous;

    /// <summary>Its hash: SHA-256 over its canonical bytes, lower-case hexadecimal.</summary>
    public string Hash => _row.Hash;

    /// <summary>Whether an approval holds on a day, as far as it says; whether it was revoked other entries say.</summary>
    /// <param name="day">The day.</param>
    public bool HoldsOn(DateOnly day) => Kind == EntryKind.Approval && (Until is not { } until || day <= until);

    /// <summary>The entry as a line of JSON, as it is exported.</summary>
    public override string ToString() => EntryBytes.Line(_row, []);
}
