using Compliance.Rules.Hosting;
using FluentAssertions;
using Xunit;

namespace Compliance.Packs.Tests.Documents;

/// <summary><c>docs/vendors.md</c> is what the packs say. UPDATE_DOCS=1 writes it anew.</summary>
public sealed class VendorsDocumentTests
{
    private const string Document = "docs/vendors.md";
    private const string Update = "UPDATE_DOCS";

    [Fact]
    public void Document_OfVendors_IsThatOfThePacks()
    {
        var written = new VendorsDocument(ComplianceEngine.Load()).Write();
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(Repository.PathOf(Document), written);
        }

        var found = File.Exists(Repository.PathOf(Document)) ? Repository.Read(Document).Split('\n') : [];
        found.Except(written.Split('\n'), StringComparer.Ordinal).Should().BeEmpty("{0}=1 writes {1} anew", Update, Document);
        found.Should().Equal(written.Split('\n'), "{0}=1 writes {1} anew", Update, Document);
    }
}
