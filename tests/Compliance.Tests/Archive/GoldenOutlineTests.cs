using Compliance.Rules.Archive;
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
            .BeEquivalentTo("anthropic", "google", "meta", "microsoft", "mistral", "openai", "xai");

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

    [SharedTheory]
    [InlineData("mistral/terms-of-service/2025-05-27.md", "3/output-restrictions/a", "image Outputs to", "Mistral AI Product")]
    [InlineData("mistral/terms-of-service/2025-11-28.md", "4/output-restrictions", "image Outputs to", "Mistral AI Product")]
    public void Anchor_OfTheContract_IsFoundOnce(string file, string id, string start, string end) =>
        DocumentOutline.Parse(file, SharedArchive.Read(file)).Outline!.Find(id)!.Find(start, end).Status.Should().Be(AnchorStatus.Found);
}
