using System.Text.Json;
using Compliance.Json;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;
using Compliance.RulesEngine.Importing.Drafting;

namespace Compliance.RulesEngine.Importing;

/// <summary>
/// The file that says which member of a shop's objects is which fact: <c>{ "members": { "order.Country": { "fact": "jurisdiction", "values": { "France": "FR" } } } }</c>.
/// An import writes it, people correct it, and the next import reads it.
/// </summary>
internal static class MembersFile
{
    private static readonly IReadOnlyList<string> OwnTypes = ["enum", "set", "boolean", "number"];

    private static readonly ObjectShape Member = new("a member", "A member of a shop's object.",
    [
        new("fact", PackShapes.FactName, "The fact that it is.", Required: true),
        new("type", new WordShape("fact type", OwnTypes), "The type of a fact that the vocabulary does not have."),
        new("values", new MapShape(PackShapes.ValueName, "an object from the shop's names to values"), "What the shop's names are called as values, where that differs."),
    ]);

    private static readonly ObjectShape File = new("a members file", "Which member is which fact.",
    [
        new("members", new MapShape(Member, "an object from paths of members to facts"), "The members, by path.", Required: true),
    ]);

    /// <summary>Reads one; what it gives means nothing when a fault was reported.</summary>
    public static IReadOnlyDictionary<string, MemberFact> Read(SourceText source, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var members = new Dictionary<string, MemberFact>(StringComparer.Ordinal);
        if (StrictJson.Read(source, diagnostics, JsonLimits.Pack) is not { } json)
        {
            return members;
        }

        File.Check(json, "the members file", diagnostics);
        foreach (var property in (json as JsonObject)?.Object("members")?.Properties ?? [])
        {
            if (property.Value is JsonObject member && member.String("fact") is { } fact && Fact(property.Name, member, fact, vocabulary, diagnostics) is { } read)
            {
                members[property.Name] = read with { Values = Values(member, read, vocabulary, diagnostics) };
            }
        }

        return members;
    }

    private static MemberFact? Fact(string path, JsonObject member, JsonString fact, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var type = member.String("type");
        if (vocabulary.Find(fact.Value) is not { } known)
        {
            if (type is not null && OwnTypes.Contains(type.Value, StringComparer.Ordinal))
            {
                return new(fact.Value, Enum.Parse<FactType>(type.Value, ignoreCase: true), null);
            }

            diagnostics.Add(ImportFaults.UnknownFact(fact.At, path, fact.Value, Suggestion.OfFact(vocabulary, fact.Value, []).Nearest));
            return null;
        }

        if (known.IsDerived)
        {
            diagnostics.Add(ImportFaults.ConcludedFact(fact.At, fact.Value));
        }
        else if (type is not null)
        {
            diagnostics.Add(ImportFaults.OtherType(type.At, fact.Value, known.Type.Name()));
        }

        return new(known.Name, known.Type, known);
    }

    private static Dictionary<string, string> Values(JsonObject member, MemberFact fact, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in member.Object("values")?.Properties ?? [])
        {
            if (value.Value is not JsonString name)
            {
                continue;
            }

            if (fact.Known is { } known && known.Values.Find(name.Value) is null)
            {
                diagnostics.Add(ImportFaults.UnknownValue(name.At, fact.Fact, name.Value, Suggestion.OfValue(vocabulary, known, name.Value).Nearest));
            }

            values[value.Name] = name.Value;
        }

        return values;
    }

    /// <summary>Writes one.</summary>
    public static string Write(IReadOnlyDictionary<string, MemberFact> members)
    {
        return JsonReport.Write(json =>
        {
            json.WriteStartObject("members");
            foreach (var (path, member) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(path);
                json.WriteString("fact", member.Fact);
                if (member.Known is null)
                {
                    json.WriteString("type", member.Type.Name());
                }

                if (member.Values.Count > 0)
                {
                    json.WriteStartObject("values");
                    foreach (var (name, value) in member.Values)
                    {
                        json.WriteString(name, value);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }) + "\n";
    }
}
