namespace Compliance.Tests.WrongInput;

/// <summary>What a pack says of findings of lint.</summary>
internal static class BadAcceptances
{
    public static IEnumerable<BadInput> All =>
    [
        Bad.PackWith("an acceptance of everything", "CR350", """ "lint": [ ▶{ "code": "CR303", "reason": "So be it." } ] """),
        Bad.PackWith("an acceptance of an unknown kind", "CR012", """ "lint": [ { "code": ▶"shadowed", "rules": [ "sound" ], "reason": "So be it." } ] """),
        Bad.PackWith("an acceptance of an unknown rule", "CR032", """ "lint": [ { "code": "CR303", "rules": [ ▶"soudn" ], "reason": "So be it." } ] """) with { Nearest = "demo/sound" },
        Bad.PackWith("an acceptance of an unknown fact", "CR039", """ "lint": [ { "code": "CR308", "facts": [ ▶"teir" ], "reason": "So be it." } ] """) with { Nearest = "tier" },
        Bad.PackWith("an acceptance without a reason", "CR009", """ "lint": [ ▶{ "code": "CR303", "rules": [ "sound" ] } ] """),
        Bad.PackWith("an acceptance with an unknown fact in its condition", "CR039", """ "lint": [ { "code": "CR310", "when": { ▶"juristiction": "FR" }, "reason": "So be it." } ] """) with { Nearest = "jurisdiction" },
        Bad.PackWith("an acceptance that ends before it begins", "CR033", """ "lint": [ { "code": "CR310", "when": { "tier": "free" }, "from": ▶"2026-01-01", "until": "2025-01-01", "reason": "So be it." } ] """),
    ];
}
