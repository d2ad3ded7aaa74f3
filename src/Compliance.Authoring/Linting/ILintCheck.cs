namespace Compliance.Authoring.Linting;

/// <summary>Looks for one kind of defect, or a few that exclude each other.</summary>
internal interface ILintCheck
{
    /// <summary>What is found, in no particular order.</summary>
    IEnumerable<LintFinding> Find(LintContext context);
}
