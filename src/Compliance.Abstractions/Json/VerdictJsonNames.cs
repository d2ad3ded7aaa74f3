using System.Text.Json;

namespace Compliance.Json;

/// <summary>The property names of verdicts in JSON, encoded once.</summary>
internal static class VerdictJsonNames
{
    public static readonly JsonEncodedText Affects = JsonEncodedText.Encode("affects");
    public static readonly JsonEncodedText AsOf = JsonEncodedText.Encode("asOf");
    public static readonly JsonEncodedText Assumptions = JsonEncodedText.Encode("assumptions");
    public static readonly JsonEncodedText Assurances = JsonEncodedText.Encode("assurances");
    public static readonly JsonEncodedText Authority = JsonEncodedText.Encode("authority");
    public static readonly JsonEncodedText Bearer = JsonEncodedText.Encode("bearer");
    public static readonly JsonEncodedText Because = JsonEncodedText.Encode("because");
    public static readonly JsonEncodedText Caveats = JsonEncodedText.Encode("caveats");
    public static readonly JsonEncodedText Citations = JsonEncodedText.Encode("citations");
    public static readonly JsonEncodedText Clause = JsonEncodedText.Encode("clause");
    public static readonly JsonEncodedText Conflicts = JsonEncodedText.Encode("conflicts");
    public static readonly JsonEncodedText Days = JsonEncodedText.Encode("days");
    public static readonly JsonEncodedText Decision = JsonEncodedText.Encode("decision");
    public static readonly JsonEncodedText DefeatedBy = JsonEncodedText.Encode("defeatedBy");
    public static readonly JsonEncodedText Document = JsonEncodedText.Encode("document");
    public static readonly JsonEncodedText Engine = JsonEncodedText.Encode("engine");
    public static readonly JsonEncodedText Excerpt = JsonEncodedText.Encode("excerpt");
    public static readonly JsonEncodedText Exposures = JsonEncodedText.Encode("exposures");
    public static readonly JsonEncodedText Fact = JsonEncodedText.Encode("fact");
    public static readonly JsonEncodedText Findings = JsonEncodedText.Encode("findings");
    public static readonly JsonEncodedText Format = JsonEncodedText.Encode("format");
    public static readonly JsonEncodedText Fulfilment = JsonEncodedText.Encode("fulfilment");
    public static readonly JsonEncodedText Gaps = JsonEncodedText.Encode("gaps");
    public static readonly JsonEncodedText GovernedBy = JsonEncodedText.Encode("governedBy");
    public static readonly JsonEncodedText Governing = JsonEncodedText.Encode("governing");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    public static readonly JsonEncodedText LastSeen = JsonEncodedText.Encode("lastSeen");
    public static readonly JsonEncodedText Missing = JsonEncodedText.Encode("missing");
    public static readonly JsonEncodedText MissingFacts = JsonEncodedText.Encode("missingFacts");
    public static readonly JsonEncodedText Modality = JsonEncodedText.Encode("modality");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    public static readonly JsonEncodedText Obligations = JsonEncodedText.Encode("obligations");
    public static readonly JsonEncodedText Options = JsonEncodedText.Encode("options");
    public static readonly JsonEncodedText Packs = JsonEncodedText.Encode("packs");
    public static readonly JsonEncodedText Parameters = JsonEncodedText.Encode("parameters");
    public static readonly JsonEncodedText PossibleDecisions = JsonEncodedText.Encode("possibleDecisions");
    public static readonly JsonEncodedText PossibleExposures = JsonEncodedText.Encode("possibleExposures");
    public static readonly JsonEncodedText Presumed = JsonEncodedText.Encode("presumed");
    public static readonly JsonEncodedText Prevails = JsonEncodedText.Encode("prevails");
    public static readonly JsonEncodedText Question = JsonEncodedText.Encode("question");
    public static readonly JsonEncodedText Role = JsonEncodedText.Encode("role");
    public static readonly JsonEncodedText Rule = JsonEncodedText.Encode("rule");
    public static readonly JsonEncodedText Rules = JsonEncodedText.Encode("rules");
    public static readonly JsonEncodedText Severity = JsonEncodedText.Encode("severity");
    public static readonly JsonEncodedText Sha256 = JsonEncodedText.Encode("sha256");
    public static readonly JsonEncodedText Standing = JsonEncodedText.Encode("standing");
    public static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
    public static readonly JsonEncodedText Summary = JsonEncodedText.Encode("summary");
    public static readonly JsonEncodedText Terms = JsonEncodedText.Encode("terms");
    public static readonly JsonEncodedText TextsNotHeld = JsonEncodedText.Encode("textsNotHeld");
    public static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    public static readonly JsonEncodedText Topic = JsonEncodedText.Encode("topic");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    public static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    public static readonly JsonEncodedText UseCase = JsonEncodedText.Encode("useCase");
    public static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    public static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    public static readonly JsonEncodedText Until = JsonEncodedText.Encode("until");
    public static readonly JsonEncodedText Warnings = JsonEncodedText.Encode("warnings");
}
