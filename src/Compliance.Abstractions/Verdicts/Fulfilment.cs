namespace Compliance;

/// <summary>Whether a duty is met.</summary>
public enum Fulfilment
{
    /// <summary>It is not met, or nothing in a use case can show that it is.</summary>
    Outstanding,

    /// <summary>It turns on facts not given.</summary>
    Unknown,

    /// <summary>It is met.</summary>
    Fulfilled,
}
