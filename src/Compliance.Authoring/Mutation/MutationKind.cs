namespace Compliance.Authoring.Mutation;

/// <summary>What a mutant changes. Each is a slip that an author of rules makes.</summary>
internal enum MutationKind
{
    /// <summary>Forbidden becomes allowed, or the other way round; a duty becomes a choice.</summary>
    Modality,

    /// <summary>A rule no longer concludes its derived fact.</summary>
    Conclusion,

    /// <summary>A duty counts for the decision where it did not, or the other way round.</summary>
    Standing,

    /// <summary>A test of a condition, or a block of several, is left out.</summary>
    Condition,

    /// <summary>An exception is left out, or a test of it.</summary>
    Exception,

    /// <summary>A test asks for one value more, one less, a broader or a narrower one, or for the other of two.</summary>
    Value,

    /// <summary>A bound of a number is one more or one less.</summary>
    Threshold,

    /// <summary>A clause or version binds a day earlier or later; a cite covers a version more or less.</summary>
    Date,

    /// <summary>The scope of a document, or of a version, has a slip in it.</summary>
    Scope,

    /// <summary>A rule no longer overrides another.</summary>
    Override,

    /// <summary>A document no longer prevails over another.</summary>
    Precedence,

    /// <summary>A rule is left out.</summary>
    Rule,
}
