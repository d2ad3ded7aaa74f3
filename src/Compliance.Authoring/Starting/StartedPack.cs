using System.Globalization;
using Compliance.Authoring.Archive;
using Compliance.Authoring.Verification;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Starting;

/// <summary>
/// A pack to be filled: documents and versions as an archive holds them, what is to be decided as gaps, a rule file for each section, every clause in the ledger as to do, a
/// scenario, and a workflow that checks all of it. It loads, lints and tests as it stands.
/// </summary>
/// <param name="Kind">What kind of pack.</param>
/// <param name="Name">Its id; of a vendor's, the vendor too.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Vocabulary">The base vocabulary.</param>
internal sealed record StartedPack(PackKind Kind, string Name, IReadOnlyList<StartedDocument> Documents, Vocabulary Vocabulary)
{
    private const string Schemas = "schema";

    /// <summary>The folder of the packs in a project.</summary>
    public const string RulesFolder = "rules";

    /// <summary>A policy of one document, to be written.</summary>
    public static StartedDocument Unwritten(string name, DateOnly today) => new(name, StartedDocument.Words(name), [new(IsoDate.Format(today), null, null, null)], [], [], []);

    /// <summary>The files by their path from the project's folder, with forward slashes.</summary>
    public IReadOnlyDictionary<string, string> Files()
    {
        var folder = $"{RulesFolder}/{Name}";
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{folder}/pack.json"] = PackText.Of(this),
            [$"{folder}/scenarios/{Name}.scenarios.json"] = Scenarios(),
            [$".github/workflows/compliance-{Name}.yml"] = Workflow(),
        };
        if (Documents.Any(document => document.AllClauses.Count > 0))
        {
            files.Add($"{folder}/{CoverageLedger.FileName}", Ledger());
        }

        foreach (var document in Documents)
        {
            foreach (var (path, depth) in RuleFiles(document))
            {
                files.TryAdd($"{folder}/{path}.json", JsonLines.Of(json =>
                {
                    json.WriteStartObject();
                    json.WriteString("$schema", $"{string.Concat(Enumerable.Repeat("../", depth))}{Schemas}/rules.schema.json");
                    json.WriteStartArray("rules");
                    json.WriteEndArray();
                    json.WriteEndObject();
                }));
            }
        }

        return files;
    }

    /// <summary>A file a section, numbered in the order of the text; one for a document without sections.</summary>
    private static IEnumerable<(string Path, int Depth)> RuleFiles(StartedDocument document) => document.Versions.Count == 0 ? []
        : document.Clauses.Count < 2 ? [(document.Id, 1)]
        : document.Clauses.Select((clause, index) => ($"{document.Id}/{(index + 1).ToString("00", CultureInfo.InvariantCulture)}-{Section(clause)}", 2));

    private static string Section(Clause clause) =>
        Slug.Of(clause.Heading is { } heading && !string.Equals(Slug.Of(heading), clause.Id, StringComparison.Ordinal) ? $"{clause.Id} {heading}" : clause.Id) is { Length: > 0 } slug ? slug : "section";

    private string Ledger() => JsonLines.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", $"../{Schemas}/ledger.schema.json");
        json.WriteStartArray("entries");
        foreach (var (document, section) in Documents.SelectMany(document => document.AllClauses.Select(section => (document, section))))
        {
            json.WriteStartObject();
            json.WriteString("document", document.Id);
            json.WriteStrings("clauses", section);
            json.WriteString("reason", CoverageLedger.ToDo);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>A scenario that holds before any rule is written: which texts govern.</summary>
    private string Scenarios() => JsonLines.Of(json =>
    {
        var latest = Documents.SelectMany(document => document.Versions).Select(version => version.Effective).Max(StringComparer.Ordinal)!;
        json.WriteStartObject();
        json.WriteString("$schema", $"../../{Schemas}/scenarios.schema.json");
        json.WriteString("asOf", latest);
        if (Kind == PackKind.Vendor)
        {
            json.WriteStartObject("defaults");
            json.WriteString("vendor", Name);
            json.WriteEndObject();
        }

        json.WriteStartArray("scenarios");
        json.WriteStartObject();
        json.WriteString("name", "The texts of this pack govern");
        json.WriteStartObject("useCase");
        json.WriteEndObject();
        json.WriteStartObject("expect");
        json.WriteStrings("governedBy", Documents.Where(document => document.Versions.Count > 0).Select(document => $"{Name}/{document.Id}@{document.Versions[^1].Effective}"));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private string Workflow()
    {
        var rules = Kind == PackKind.Vendor ? "--rules rules/" : "--rules embedded --rules rules/";
        var lint = Kind == PackKind.Vendor ? $"lint rules/ --pack {Name}" : $"lint rules/{Name} --rules embedded";
        var verify = Documents.Any(document => document.AllClauses.Count > 0) ? $"\n      - run: compliance verify --archive archive/ {rules} --pack {Name}" : "";
        return $"""
            name: rules of {Name}
            on: [push, pull_request]
            permissions:
              contents: read
            jobs:
              check:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                  - uses: actions/setup-dotnet@v4
                    with:
                      dotnet-version: 10.0.x
                  - run: dotnet tool install --global Compliance.Cli
                  - run: compliance {lint}
                  - run: compliance test {rules} --pack {Name}{verify}

            """;
    }
}
