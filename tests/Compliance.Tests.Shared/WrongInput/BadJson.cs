using System.Text;

namespace Compliance.Tests.WrongInput;

/// <summary>Texts that are no JSON, or more JSON than anybody means.</summary>
internal static class BadJson
{
    private const string Rules = Bad.RulesFile;

    public static IEnumerable<BadInput> All =>
    [
        Bad.RuleFile("a file of white space", "CR005", " \n \t▶"),
        Bad.RuleFile("truncated JSON", "CR005", "{ \"rules\": [ { \"id\": \"a\"▶"),
        Bad.RuleFile("a truncated string", "CR005", "{ \"rules\": [ {\n \"id\": \"a▶"),
        Bad.RuleFile("a comment", "CR005", "{ ▶/* why */ \"rules\": [] }"),
        Bad.RuleFile("a comment to the end of the line", "CR005", "{\n  ▶// why\n \"rules\": [] }"),
        Bad.RuleFile("a trailing comma in an object", "CR005", "{ \"$schema\": \"s\",\n▶}"),
        Bad.RuleFile("a trailing comma in an array", "CR005", "{ \"rules\": [\n1, ▶] }"),
        Bad.RuleFile("single quotes", "CR005", "{ ▶'rules': [] }"),
        Bad.RuleFile("a name without quotes", "CR005", "{ ▶rules: [] }"),
        Bad.RuleFile("NaN", "CR005", "{ \"rules\": ▶NaN }"),
        Bad.RuleFile("Infinity", "CR005", "{ \"rules\": ▶Infinity }"),
        Bad.RuleFile("True with a capital", "CR005", "{ \"rules\": ▶True }"),
        Bad.RuleFile("a leading zero", "CR005", "{ \"rules\": 0▶1 }"),
        Bad.RuleFile("a plus sign", "CR005", "{ \"rules\": ▶+1 }"),
        Bad.RuleFile("a number that ends in a dot", "CR005", "{ \"rules\": 1.▶ }"),
        Bad.RuleFile("two roots", "CR005", Bad.SoundRules + "\n▶{}"),
        Bad.RuleFile("a line break in a string", "CR005", "{ \"rules\": \"a▶\nb\" }"),
        Bad.RuleFile("an escape that JSON does not have", "CR005", "{ \"rules\": \"a\\▶x\" }"),
        Bad.RuleFile("a closing bracket of the wrong kind", "CR005", "{ \"rules\": [ ▶} ]"),
        Bad.RuleFile("a slip at the deepest level allowed", "CR005", Nested(48) + "▶?"),
        Bad.RuleFile("a property twice before the text breaks", "CR005", "{ \"rules\": [], \"rules\": [], ▶}"),
        Bad.RuleFile("a number beyond every double", "CR013 CR008", "{ \"rules\": ▶▶1e999 }"),
        Bad.RuleFile("an integer of a thousand digits", "CR013 CR008", $"{{ \"rules\": ▶▶1{new string('0', 1000)} }}"),
        Bad.RuleFile("half a surrogate pair in a name", "CR004 CR007", "{ ▶▶\"\\ud83d\": 1, \"rules\": [" + Bad.Norm("a") + "] }"),
        Bad.RuleFile("the second half of a surrogate pair alone", "CR004", "{ \"$schema\": ▶\"x\\udc00y\", \"rules\": [" + Bad.Norm("a") + "] }"),
        Bad.RuleFile("a property twice", "CR006", "{ \"rules\": [" + Bad.Norm("a") + "],\n  ▶\"rules\": [] }"),
        Bad.RuleFile("a property twice, once with an escape", "CR006", "{ \"$schema\": \"s\", ▶\"\\u0024schema\": \"t\", \"rules\": [" + Bad.Norm("a") + "] }"),
        Bad.Files("a property twice in every file", "CR006 CR006 CR006",
            (Bad.VocabularyFile, Bad.SoundVocabulary.Replace("\"minimum\": 0,", "\"minimum\": 0, ▶\"minimum\": 1,", StringComparison.Ordinal)),
            (Bad.PackFile, Bad.SoundPack.Replace("\"version\": \"1.0.0\",", "\"version\": \"1.0.0\",\n ▶\"version\": \"2.0.0\",", StringComparison.Ordinal)),
            (Rules, Bad.RuleList(Bad.Norm("a", "▶\"id\": \"b\"")))),
        Bad.RuleFile("an array at the root", "CR008", "▶[]"),
        Bad.RuleFile("a string at the root", "CR008", "\n ▶\"rules\""),
        Bad.RuleFile("null at the root", "CR008", "▶null"),
        Bad.Pack("a pack that is an array", "CR008", "▶[]"),
        Bad.Vocabulary("a vocabulary that is a number", "", "3") with { Faults = [new("CR008", Bad.VocabularyFile, 1, 1)] },
        Bad.Bytes("a byte order mark", "CR003", Rules, () => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Bad.SoundRules)], 1, 1),
        Bad.Bytes("UTF-16", "CR004", Rules, () => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Bad.SoundRules)], 1, 1),
        Bad.Bytes("Latin-1", "CR004", Rules, () => Encoding.Latin1.GetBytes("{\n \"é\": 1 }"), 2, 3),
        Bad.Bytes("an overlong encoding", "CR004", Rules, () => [(byte)'{', (byte)'"', 0xC0, 0xAF, (byte)'"', (byte)'}'], 1, 3),
        Bad.Bytes("a surrogate encoded as three bytes", "CR004", Rules, () => [(byte)'"', 0xED, 0xA0, 0x80, (byte)'"'], 1, 2),
        Bad.Bytes("a byte zero", "CR005", Rules, () => [(byte)'{', 0, (byte)'}'], 1, 2),
        Bad.Bytes("a string of 10 MB", "CR002", Rules, () => Encoding.UTF8.GetBytes($"{{ \"$schema\": \"{new string('x', 10_000_000)}\" }}"), 1, 14),
        Bad.Bytes("nesting 10,000 deep", "CR002", Rules, () => Encoding.UTF8.GetBytes(Nested(10_000)), 1, 49),
        Bad.Bytes("objects nested 10,000 deep", "CR002", Rules, () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 10_000))), 1, (48 * 5) + 1),
        Bad.Bytes("three million values", "CR002", Rules, () => Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat('1', 3_000_000))}]"), 1, 4_000_000),
        Bad.Bytes("a file of 40 MB", "CR002", Rules, () => new byte[40_000_000]),
    ];

    private static string Nested(int depth) => new('[', depth);
}
