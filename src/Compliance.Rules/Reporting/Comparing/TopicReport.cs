namespace Compliance.Rules.Reporting.Comparing;

/// <summary>Says what each vendor's terms have on a topic, and on which plans and facts that turns. A vendor that says nothing is named, and so is one whose terms nobody holds.</summary>
internal static class TopicReport
{
    /// <param name="comparison">The offers.</param>
    /// <param name="topic">The topic in words.</param>
    /// <param name="topics">The names of the topic and of those within it.</param>
    /// <param name="words">Names facts and values; null for their names.</param>
    public static VerdictReport Of(OfferComparison comparison, string topic, IReadOnlyCollection<string> topics, FactWords? words = null) => new(
        Decision.NotAddressed,
        new("ON A TOPIC", IsoDate.Format(comparison.AsOf), comparison.UseCase.Id),
        [topic, .. comparison.UseCase.Given.Count == 0 ? [] : new[] { $"Asked about: {string.Join("; ", comparison.UseCase.Given.Select(fact => ReportWording.Fact(fact.Key, fact.Value)))}" }],
        [.. TopicStatement.ByVendor(comparison, topics, words).Select(vendor => Section(vendor, words ?? FactWords.AsTyped))]);

    private static ReportSection Section(VendorStatements vendor, FactWords words) => new(
        vendor.Vendor is { } name ? words.Value(Facts.Vendor, name) : "the packs",
        vendor.Statements.Count > 0 && vendor.IsHeld ? Tone.Good : Tone.Open,
        [.. vendor.Statements.Select(statement => Item(statement, words))],
        !vendor.IsHeld ? [vendor.Statements.Count > 0 ? "The vendor’s own terms are not held: nobody can say what they have." : "The terms are not held: nobody can say."]
            : vendor.Statements.Count > 0 ? [] : ["Nothing is said of it."]);

    private static ReportItem Item(TopicStatement statement, FactWords words)
    {
        var finding = statement.Finding;
        var details = new List<string> { $"{ReportWording.Lead(finding.Role)} for {statement.Offers}" };
        if (statement.TurnsOn.Count > 0)
        {
            details.Add($"Turns on {string.Join(words.Separator, statement.TurnsOn.Select(words.Name))}");
        }

        details.AddRange(finding.Parameters.Select(parameter => $"{ReportWording.Fact(parameter.Name)}: {parameter.Value}"));
        return new(finding.Title) { Severity = finding.Severity, Text = finding.Summary, Details = details, Citations = finding.Citations, Notes = finding.Caveats, IsShort = true };
    }
}
