using Compliance.Rules.Compilation.Codes;

namespace Compliance.Rules.Compilation.Matrix;

/// <summary>A use case as codes, and the rows of a matrix that it meets: all that a decision needs. Memory that is used again; belongs to one thread at a time.</summary>
internal sealed class EncodedQuestion(ConditionMatrix matrix, Codebook book)
{
    /// <summary>The use case; to be filled by an encoder, then <see cref="Select"/>.</summary>
    public EncodedUseCase UseCase { get; } = new(book);

    /// <summary>The rows that it met when they were last selected.</summary>
    public RowSelection Rows { get; } = matrix.NewSelection(book);

    /// <summary>Selects the rows of the use case as it is now.</summary>
    public void Select() => matrix.Select(UseCase, Rows);
}
