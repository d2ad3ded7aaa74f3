using System.Text;

namespace Compliance.Tests.Hosting;

/// <summary>Small packs in one file each, to load by folder or stream.</summary>
internal static class ExamplePacks
{
    public const string Vendor = "microsoft";

    /// <summary>A vendor's pack with two norms that apply to every use of its products; both titles are the pack's version.</summary>
    public static string Terms(string version = "1.0.0") => $$"""
        {
          "id": "example", "version": "{{version}}", "format": 2, "layer": "vendor", "vendor": "{{Vendor}}",
          "documents": [ { "id": "terms", "title": "Terms", "authority": "primary", "versions": [ { "effective": "2025-01-01" }, { "effective": "2026-01-01" } ] } ],
          "rules": [
            { "id": "use", "title": "{{version}}", "bearer": "customer", "modality": "permission", "topic": "commercial-use", "cites": [ { "document": "terms", "clause": "1" } ] },
            { "id": "support", "title": "{{version}}", "bearer": "vendor", "modality": "obligation", "topic": "support", "cites": [ { "document": "terms", "clause": "2" } ] }
          ]
        }
        """;

    /// <summary>A company's policy: no free plans.</summary>
    public static string Policy() => """
        {
          "id": "house", "version": "1.0.0", "format": 2, "layer": "organisation",
          "documents": [ { "id": "policy", "title": "AI policy", "authority": "primary", "versions": [ { "effective": "2025-01-01" } ] } ],
          "rules": [
            { "id": "no-free-plans", "title": "No free plans", "bearer": "customer", "modality": "prohibition", "topic": "procurement",
              "when": { "tier": "free" }, "cites": [ { "document": "policy", "clause": "1" } ] }
          ]
        }
        """;

    /// <summary>Two faults: an unknown modality on line 5, an unknown fact on line 6.</summary>
    public static string Faulty() => """
        {
          "id": "example", "version": "1.0.0", "format": 2, "layer": "vendor", "vendor": "microsoft",
          "documents": [ { "id": "terms", "title": "Terms", "authority": "primary", "versions": [ { "effective": "2025-01-01" } ] } ],
          "rules": [
            { "id": "a", "title": "A", "bearer": "customer", "modality": "must", "topic": "t", "cites": [ { "document": "terms", "clause": "1" } ] },
            { "id": "b", "title": "B", "bearer": "customer", "modality": "permission", "topic": "t", "when": { "teir": "free" }, "cites": [ { "document": "terms", "clause": "1" } ] }
          ]
        }
        """;

    public static Stream Open(string pack) => new MemoryStream(Encoding.UTF8.GetBytes(pack), writable: false);
}
