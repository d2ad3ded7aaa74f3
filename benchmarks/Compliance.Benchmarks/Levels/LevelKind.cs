namespace Compliance.Benchmarks.Levels;

/// <summary>What is asked of the engine.</summary>
internal enum LevelKind
{
    /// <summary>(a): the decision of a use case that is already encoded.</summary>
    Decide,

    /// <summary>(a) with the encoding of a <see cref="UseCase"/>.</summary>
    EncodeAndDecide,

    /// <summary>(b): the findings of an encoded use case, as indices.</summary>
    Find,

    /// <summary>(c): the whole verdict.</summary>
    Verdict,
}
