using Compliance.Authoring.Archive;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Archive;

/// <summary>
/// The ids of real documents, with the first three words of each clause. The documents are their vendors': a long id, which spells out much of
/// a sentence, is given by its first words and a fingerprint. After a deliberate change of the rules, run the tests once with the
/// environment variable COMPLIANCE_UPDATE_GOLDEN=1 and read the difference.
/// </summary>
public class GoldenOutlineTests
{
    private static string Golden { get; } = Path.Combine(SharedArchive.RepositoryRoot, "tests", "Compliance.Tests", "Archive", "Golden");

    public static TheoryData<string> Documents { get; } = [.. Directory.EnumerateFiles(Golden, "*.tsv").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [SharedTheory]
    [MemberData(nameof(Documents))]
    public void Outline_OfAnArchivedDocument_IsAsReviewed(string document)
    {
        var golden = Path.Combine(Golden, document + ".tsv");
        var file = document.Replace("__", "/", StringComparison.Ordinal) + ".md";
        var lines = DocumentOutline.Parse(file, SharedArchive.Read(file)).Outline!.Clauses.Select(clause => $"{Short(clause.Id)}\t{clause.FirstWords(3)}").ToArray();
        if (Environment.GetEnvironmentVariable("COMPLIANCE_UPDATE_GOLDEN") is "1")
        {
            File.WriteAllLines(golden, lines);
        }

        var expected = File.ReadAllLines(golden);
        expected.Except(lines, StringComparer.Ordinal).Should().BeEmpty("these clauses were there");
        lines.Except(expected, StringComparer.Ordinal).Should().BeEmpty("these clauses were not");
        lines.Should().Equal(expected);
    }

    private static string Short(string id)
    {
        var parts = id.Split('/').Select(part => part.Split('-')).ToArray();
        return parts.All(words => words.Length <= 4)
            ? id
            : $"{string.Join('/', parts.Select(words => words.Length <= 4 ? string.Join('-', words) : string.Join('-', words.Take(3)) + "…"))} #{TextHash.Of(id)[..8]}";
    }

    [Fact]
    public void GoldenFiles_AreOfAllVendors() =>
        Directory.EnumerateFiles(Golden, "*.tsv").Select(file => Path.GetFileName(file).Split("__")[0]).Distinct(StringComparer.Ordinal).Should()
            .BeEquivalentTo("anthropic", "eu", "google", "meta", "microsoft", "mistral", "model-licences", "openai", "xai");

    [SharedTheory]
    [InlineData("mistral/terms-of-service/2025-05-27.md", "3/output-restrictions/b/iii")]
    [InlineData("mistral/terms-of-service/2025-05-27.md", "3/output-restrictions/a")]
    [InlineData("mistral/terms-of-service/2025-05-27.md", "additional-product-terms/le-chat/restrictions")]
    [InlineData("mistral/terms-of-service/2025-05-27.md", "additional-terms-for-consumers/1.1")]
    [InlineData("mistral/terms-of-service/2025-11-28.md", "4/output-restrictions")]
    [InlineData("mistral/commercial-terms/2025-12-11.md", "3.3/a")]
    [InlineData("mistral/usage-policy/2026-03-25.md", "prohibited-content-and-activities/self-harm")]
    [InlineData("google/usage-policy/2024-12-17.md", "3.2")]
    [InlineData("anthropic/commercial-terms/2025-06-17.md", "A.1")]
    public void Outline_HasTheIdsThatTheContractNames(string file, string id) =>
        DocumentOutline.Parse(file, SharedArchive.Read(file)).Outline!.Find(id).Should().NotBeNull();

    /// <summary>Passages whose ids were written down from the texts before the outliner was run.</summary>
    [SharedTheory]
    [InlineData("model-licences/llama-3.1-community-license/2024-07-23.md", "1/b/iii", "You must retain")]
    [InlineData("model-licences/llama-4-community-license/2025-04-05.md", "5/c", "If you institute")]
    [InlineData("model-licences/llama-3.3-community-license/2024-12-06.md", "3", "Disclaimer of Warranty")]
    [InlineData("model-licences/qwen-license/2024-09-19.md", "5/b", "If you use")]
    [InlineData("model-licences/gemma-terms/2025-03-24.md", "1.2", "As used in")]
    [InlineData("model-licences/gemma-terms/2025-03-24.md", "3.2", "Use Restrictions You")]
    [InlineData("model-licences/open-rail-m/2022-08-18.md", "section-iii/5", "Use-based restrictions.")]
    [InlineData("model-licences/llama-4-use-policy/2025-04-05.md", "prohibited-uses/3.2", "Guns and illegal")]
    [InlineData("eu/ai-act/2024-08-01.md", "article-5/1/a", "the placing on")]
    [InlineData("eu/ai-act/2024-08-01.md", "annex-iii/4", "Employment, workers")]
    [InlineData("eu/gdpr/2018-05-25.md", "article-28/3/a", "processes the personal")]
    [InlineData("xai/usage-policy/2026-08-14.md", "preamble/-1/-1/-5", "Using the Service")]
    [InlineData("mistral/usage-policy/2026-03-25.md", "prohibited-content-and-activities/self-harm/-2", "Detailed descriptions of")]
    [InlineData("anthropic/usage-policy/2025-09-15.md", "do-not-develop-or-design-weapons/-2", "Design or develop")]
    [InlineData("anthropic/data-processing-agreement/2025-02-24.md", "schedule-2", "Technical and Organizational")]
    public void Outline_OfATrickyPassage_HasTheIdThatTheTextGivesIt(string file, string id, string words) =>
        DocumentOutline.Parse(file, SharedArchive.Read(file)).Outline!.Find(id)!.FirstWords(5).Should().StartWith(words);

    [SharedTheory]
    [InlineData("mistral/terms-of-service/2025-05-27.md", "3/output-restrictions/a", "image Outputs to", "Mistral AI Product")]
    [InlineData("mistral/terms-of-service/2025-11-28.md", "4/output-restrictions", "image Outputs to", "Mistral AI Product")]
    public void Anchor_OfTheContract_IsFoundOnce(string file, string id, string start, string end) =>
        DocumentOutline.Parse(file, SharedArchive.Read(file)).Outline!.Find(id)!.Find(start, end).Status.Should().Be(AnchorStatus.Found);
}
