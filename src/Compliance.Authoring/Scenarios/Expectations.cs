using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;

namespace Compliance.Authoring.Scenarios;

/// <summary>Expectations that several scenarios share.</summary>
internal static class Expectations
{
    /// <summary>What is shared, with a scenario's own in its place where it names the same; empty when neither expects anything.</summary>
    public static JsonObject Merge(SourceLocation at, JsonObject? shared, JsonObject? own)
    {
        IReadOnlyList<JsonProperty> ownProperties = own?.Properties ?? [];
        var kept = (shared?.Properties ?? []).Where(property => own?[property.Name] is null);
        return new(own?.At ?? at, [.. kept, .. ownProperties]);
    }
}
