using System.Text;

namespace Compliance.Tests.WrongInput;

/// <summary>Use cases, asked of sound packs.</summary>
internal static class BadUseCases
{
    private const string File = Bad.UseCaseFile;

    public static IEnumerable<BadInput> All =>
    [
        Bad.UseCase("an unknown fact", "CR101", """{ ▶"teir": "free" }""", "tier"),
        Bad.UseCase("an unknown fact near none", "CR101", """{ ▶"moonPhase": "full" }"""),
        Bad.UseCase("a fact with an empty name", "CR101", """{ ▶"": "full" }"""),
        Bad.UseCase("the day misspelt", "CR101", """{ ▶"asof": "2026-01-15" }""", "asOf"),
        Bad.UseCase("a fact in capitals", "CR101", """{ ▶"Tier": "free" }""", "tier"),
        Bad.UseCase("an unknown value", "CR102", """{ "tier": ▶"fre" }""", "free"),
        Bad.UseCase("a value in capitals", "CR102", """{ "tier": ▶"Free" }""", "free"),
        Bad.UseCase("an alias misspelt", "CR102", """{ "tier": ▶"pay-as-you-goo" }""", "pay-as-you-go"),
        Bad.UseCase("an empty value", "CR102", """{ "tier": ▶"" }"""),
        Bad.UseCase("an unknown element", "CR102", """{ "purpose": [ "model-training", ▶"model-trianing" ] }""", "model-training"),
        Bad.UseCase("EU misspelt", "CR102", """{ "jurisdiction": ▶"EUU" }"""),
        Bad.UseCase("a product of another vendor", "CR110", """{ "vendor": "acme", "product": ▶"gadget" }"""),
        Bad.UseCase("a plan that the product is not sold on", "CR111", """{ "product": "widget", "tier": ▶"api-paid" }"""),
        Bad.UseCase("a plan that the vendor does not sell", "CR111", """{ "tier": ▶"api-paid", "vendor": "acme" }"""),
        Bad.UseCase("a country that is not there", "CR102", """{ "jurisdiction": ▶"ZZ" }"""),
        Bad.UseCase("a part of a country in the wrong form", "CR102", """{ "jurisdiction": ▶"US_CA" }"""),
        Bad.UseCase("a part of EU", "CR102", """{ "jurisdiction": ▶"EU-X" }""", "EU"),
        Bad.UseCase("an array for one value", "CR103", """{ "tier": ▶[ "free" ] }"""),
        Bad.UseCase("a number for a name", "CR103", """{ "tier": ▶1 }"""),
        Bad.UseCase("a boolean as a string", "CR103", """{ "dpaSigned": ▶"true" }"""),
        Bad.UseCase("a number as a string", "CR103", """{ "userAge": ▶"18" }"""),
        Bad.UseCase("a boolean for a set", "CR103", """{ "purpose": ▶true }"""),
        Bad.UseCase("a nested object", "CR103", """{ "tier": ▶{ "name": "free" } }"""),
        Bad.UseCase("a set with a number in it", "CR103", """{ "purpose": [ "model-training", ▶7 ] }"""),
        Bad.UseCase("a set with null and an array in it", "CR103 CR103", """{ "purpose": [ ▶null, ▶[] ] }"""),
        Bad.UseCase("a derived fact", "CR104", """{ ▶"isConsumer": true }"""),
        Bad.UseCase("a derived fact as null", "CR104", """{ ▶"isConsumer": null }"""),
        Bad.UseCase("a number below the bounds", "CR105", """{ "userAge": ▶-1 }"""),
        Bad.UseCase("a number above the bounds", "CR105", """{ "userAge": ▶150.5 }"""),
        Bad.UseCase("an array", "CR106", """▶[ { "tier": "free" } ]"""),
        Bad.UseCase("null", "CR106", "▶null"),
        Bad.UseCase("an id that is a number", "CR008", """{ "id": ▶7 }"""),
        Bad.UseCase("a note that is an array", "CR008", """{ "note": ▶[] }"""),
        Bad.UseCase("a day that is a number", "CR008", """{ "asOf": ▶20260115 }"""),
        Bad.UseCase("a day that February does not have", "CR011", """{ "asOf": ▶"2026-02-30" }"""),
        Bad.UseCase("a day in another form", "CR011", """{ "asOf": ▶"15.01.2026" }"""),
        Bad.UseCase("a day with spaces", "CR011", """{ "asOf": ▶" 2026-01-15" }"""),
        Bad.UseCase("a day of today", "CR011", """{ "asOf": ▶"today" }"""),
        Bad.UseCase("a fact twice", "CR006", """{ "tier": "free", ▶"tier": "api-paid" }"""),
        Bad.UseCase("1e999", "CR013", """{ "userAge": ▶1e999 }"""),
        Bad.UseCase("a trailing comma", "CR005", """{ "tier": "free", ▶}"""),
        Bad.UseCase("nothing", "CR005", "▶"),
        Bad.UseCase("several faults", "CR101 CR102 CR105", """
            { ▶"teir": "free",
              "jurisdiction": ▶"Europe",
              "userAge": ▶1000 }
            """, "tier"),
        Raw("nesting 10,000 deep", "CR002", 1, (5 * 16) + 1, () => string.Concat(Enumerable.Repeat("{\"a\":", 10_000))),
        Raw("a string of 10 MB", "CR002", 0, 0, () => $"{{ \"note\": \"{new string('x', 10_000_000)}\" }}"),
        Raw("a string of 100 KB", "CR002", 1, 11, () => $"{{ \"note\": \"{new string('x', 100_000)}\" }}"),
        Raw("100,000 elements", "CR002", 1, null, () => $"{{ \"purpose\": [{string.Join(',', Enumerable.Repeat("\"x\"", 100_000))}] }}"),
        Files("a file that is not there", "CR001", _ => { }),
        Files("a folder", "CR001", folder => Directory.CreateDirectory(Path.Combine(folder, File))),
        Files("a link to nothing", "CR001", folder => System.IO.File.CreateSymbolicLink(Path.Combine(folder, File), "nowhere.json")),
        Files("a link to itself", "CR001", folder => System.IO.File.CreateSymbolicLink(Path.Combine(folder, File), File)),
    ];

    private static BadInput Raw(string name, string code, int line, int? column, Func<string> text) =>
        Files(name, code, folder => System.IO.File.WriteAllText(Path.Combine(folder, File), text(), new UTF8Encoding(false))) with
        {
            Faults = [new(code, File, line, column ?? 15 + (4 * 1998))],
        };

    private static BadInput Files(string name, string code, Action<string> change) =>
        Bad.Setup(name, [new(code, File, 0, 0)], change) with { Door = Door.UseCase, Target = File };
}
