namespace Compliance.Rules.Diagnostics;

/// <summary>How a finding of lint counts.</summary>
internal enum LintLevel
{
    /// <summary>The rules cannot be meant like that.</summary>
    Fault,

    /// <summary>The rules may be meant like that; mend them, or say in the pack why they are.</summary>
    Warning,
}

/// <summary>A kind of finding of lint: a finding speaks of sound packs, a diagnostic of packs that cannot be loaded. Immutable.</summary>
/// <param name="Name">A stable code such as <c>CR301</c>.</param>
/// <param name="Level">How it counts.</param>
/// <param name="Meaning">What it says, in a few words.</param>
internal sealed record LintCode(string Name, LintLevel Level, string Meaning)
{
    public static readonly LintCode NeverApplies = new("CR301", LintLevel.Fault, "A rule that can never apply: its conditions contradict each other.");

    public static readonly LintCode OutOfScope = new("CR302", LintLevel.Fault, "A rule whose conditions never hold where the documents it cites govern.");

    public static readonly LintCode Shadowed = new("CR303", LintLevel.Warning, "A rule that applies only where others of the same effect do.");

    public static readonly LintCode IdleOverride = new("CR304", LintLevel.Warning, "An override that never makes a difference.");

    public static readonly LintCode Conflict = new("CR305", LintLevel.Warning, "Two rules that contradict each other, with no word on which prevails.");

    public static readonly LintCode IdleException = new("CR306", LintLevel.Warning, "An exception that never takes anything from its rule.");

    public static readonly LintCode Unfulfillable = new("CR307", LintLevel.Warning, "An obligation that nothing a use case says can fulfil.");

    public static readonly LintCode UnusedFact = new("CR308", LintLevel.Warning, "A fact that no rule reads.");

    public static readonly LintCode HidingPresumption = new("CR309", LintLevel.Warning, "A presumption under which a prohibition never applies.");

    public static readonly LintCode Silence = new("CR310", LintLevel.Warning, "Ordinary uses of which the terms say nothing.");

    public static readonly LintCode IdleCite = new("CR311", LintLevel.Warning, "A cite of versions that never carry its rule.");

    public static readonly LintCode InterruptedCites = new("CR312", LintLevel.Warning, "A rule that no cite carries for some days between others.");

    public static readonly LintCode AgainstPrecedence = new("CR313", LintLevel.Fault, "An override against the order of precedence of the documents.");

    public static readonly LintCode EmptyCondition = new("CR314", LintLevel.Fault, "An empty condition among alternatives or under a negation.");

    public static readonly LintCode IdleAcceptance = new("CR315", LintLevel.Warning, "An acceptance of findings that are not there.");

    public static readonly LintCode NotDecided = new("CR316", LintLevel.Warning, "A question that is too large to be decided within the bound.");

    public static readonly LintCode WideCondition = new("CR317", LintLevel.Warning, "A condition of so many alternatives that it is evaluated part by part.");

    public static readonly LintCode AcrossBearers = new("CR318", LintLevel.Warning, "A norm of the vendor that sets aside what binds the customer.");

    public static readonly LintCode UndeclaredTopic = new("CR319", LintLevel.Warning, "A topic that no vocabulary declares.");

    public static readonly LintCode UndeclaredParameter = new("CR330", LintLevel.Warning, "A parameter that no vocabulary declares.");

    public static readonly LintCode UnusedCondition = new("CR331", LintLevel.Warning, "A named condition that nothing uses.");

    /// <summary>Every kind, by code.</summary>
    public static IReadOnlyList<LintCode> All { get; } =
    [
        NeverApplies, OutOfScope, Shadowed, IdleOverride, Conflict, IdleException, Unfulfillable, UnusedFact, HidingPresumption, Silence, IdleCite,
        InterruptedCites, AgainstPrecedence, EmptyCondition, IdleAcceptance, NotDecided, WideCondition, AcrossBearers, UndeclaredTopic, UndeclaredParameter, UnusedCondition,
    ];

    /// <summary>Their codes.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(code => code.Name)];
}
