using System.Globalization;
using static Compliance.Legible;

namespace Compliance.Rules.Diagnostics;

/// <summary>
/// Every fault an input can have, a method each: its code, what was found, what to do. The list in <c>docs/diagnostics.md</c> has a line for each code,
/// and a test provokes each.
/// </summary>
internal static partial class Faults
{
    // ---- reading: CR001 to CR019

    public static Diagnostic Unreadable(string file, string why) =>
        new("CR001", SourceLocation.Whole(file), $"cannot read it: {why}", "check the path and the permissions");

    public static Diagnostic TooMuchTogether(string file, string what, long most, Limit limit) =>
        new("CR002", SourceLocation.Whole(file), string.Create(CultureInfo.InvariantCulture, $"{what} is too large: its files have more than {most} {limit.Unit} together"),
            $"split it, {limit.HowToRaise}");

    public static Diagnostic LongAnchor(SourceLocation at, int found, int most) =>
        new("CR064", at, string.Create(CultureInfo.InvariantCulture, $"this end of the anchor has {found} words"),
            string.Create(CultureInfo.InvariantCulture, $"give the first and the last {most} at most; compliance cite finds the shortest that tell the passage apart"));

    public static Diagnostic TooLargeToCompile(long most, Limit limit) =>
        new("CR002", SourceLocation.Whole("rules"), string.Create(CultureInfo.InvariantCulture, $"the rules take more than {most} {limit.Unit} once they are compiled: conditions, values and days multiply"),
            $"load fewer packs together or split wide conditions, {limit.HowToRaise}");

    public static Diagnostic TooManyCitations(SourceLocation at, string pack, Limit limit) =>
        new("CR002", at, $"pack {Quote(pack)} cites too much to be verified: its cites, each once for every version that it covers, are more than {limit.InWords}", $"verify fewer versions, {limit.HowToRaise}");

    public static Diagnostic FolderTwice(string folder, string first) =>
        new("CR001", SourceLocation.Whole(folder), $"cannot read it: a link leads to {Quote(first)}, which is read already", "remove the link");

    public static Diagnostic UnknownProperty(SourceLocation at, string name, string owner, IEnumerable<string> known) =>
        new("CR007", at, $"{owner} has no property {Quote(name)}", Nearest.Hint(name, known, $"it may have {List(known)}"));

    public static Diagnostic UnknownParameter(SourceLocation at, string name, IReadOnlyList<string> known) =>
        new("CR007", at, $"the address takes no {Quote(name)}", known.Count == 0 ? "it takes no parameters; leave it out" : Nearest.Hint(name, known, $"it may have {List(known)}"));

    public static Diagnostic Malformed(SourceLocation at, string what, string found, string form) =>
        new("CR010", at, $"{what} {Quote(found)} is malformed", $"write {form}");

    public static Diagnostic UnknownWord(SourceLocation at, string what, string found, IReadOnlyList<string> words) =>
        new("CR012", at, $"unknown {what} {Quote(found)}", Nearest.Hint(found, words, $"it is one of {List(words)}"));

    public static Diagnostic NoTopic(SourceLocation at, string entry) =>
        new("CR012", at, $"entry {Quote(entry)} names no topic", PolicyFault.NameTopic);

    public static Diagnostic Empty(SourceLocation at, string what) =>
        new("CR014", at, $"{what} is empty", "fill it or leave it out");

    // ---- vocabularies: CR020 to CR029

    public static Diagnostic FactRedefined(SourceLocation at, string fact) =>
        new("CR020", at, $"fact {Quote(fact)} is already defined", "a fact is defined once; choose another name, or add values to it under \"values\"");

    public static Diagnostic FactNameReserved(SourceLocation at, string fact) =>
        new("CR020", at, $"{Quote(fact)} is the name of something else in use cases or conditions and cannot name a fact", "choose another name");

    public static Diagnostic ValueRedefined(SourceLocation at, string fact, string value) =>
        new("CR021", at, $"fact {Quote(fact)} already has a value or alias {Quote(value)}", "names and aliases of a fact's values are unique; choose another");

    public static Diagnostic BadPresumption(SourceLocation at, string fact, string why, string remedy) =>
        new("CR022", at, $"the presumption of fact {Quote(fact)} does not fit: {why}", remedy);

    public static Diagnostic NotOfThisType(SourceLocation at, string fact, string property, string type, string only) =>
        new("CR023", at, $"fact {Quote(fact)} of type {type} cannot have {Quote(property)}", $"only {only} may have it; remove it");

    public static Diagnostic NoValuesToAdd(SourceLocation at, string fact, string why, IEnumerable<string> known) =>
        new("CR024", at, $"cannot add values to {Quote(fact)}: {why}", Nearest.Hint(fact, known, "name an enum, set or region fact of the vocabulary"));

    public static Diagnostic BoundsCrossed(SourceLocation at, string fact) =>
        new("CR025", at, $"the minimum of fact {Quote(fact)} is above its maximum", "swap or correct them");

    public static Diagnostic PartOutsideItsCountry(SourceLocation at, string fact, string part, string country) =>
        new("CR026", at, $"{Quote(part)} would stand outside {Quote(country)}, of which it is a part, in the values of fact {Quote(fact)}",
            $"leave it out: parts of a country that lists none are values already; a vocabulary lists others below {Quote(country)}");

    public static Diagnostic ProductTaken(SourceLocation at, string product, string vendor) =>
        new("CR027", at, $"{Quote(product)} is a product of {Quote(vendor)}", "declare products of the pack's own vendor only");

    public static Diagnostic NoSharedValues(SourceLocation at, string fact, string other) =>
        new("CR028", at, $"fact {Quote(fact)} cannot have the values of {Quote(other)}", "name a region fact that is declared before it, and list no values of its own");

    public static Diagnostic DeclaredTwice(SourceLocation at, string kind, string name) =>
        new("CR029", at, $"{kind} {Quote(name)} is declared twice", "keep one of them");

    // ---- packs: CR030 to CR049

    public static Diagnostic SameIdTwice(SourceLocation at, string kind, string id, SourceLocation first) =>
        new("CR030", at, $"{kind} id {Quote(id)} is there twice; first at {first}", "ids are unique; rename one");

    public static Diagnostic UnknownDocument(SourceLocation at, string found, IEnumerable<string> known) =>
        new("CR031", at, $"no document {Quote(found)}", Nearest.Hint(found, known, "name a document of this pack, or another pack's as pack/document"));

    public static Diagnostic UnknownRule(SourceLocation at, string found, IEnumerable<string> known) =>
        new("CR032", at, $"no rule {Quote(found)}", Nearest.Hint(found, known, "name a rule of this pack, or another pack's as pack/rule"));

    public static Diagnostic FromNotBeforeUntil(SourceLocation at, string from, string until) =>
        new("CR033", at, $"\"from\" {from} is not before \"until\" {until}", "\"from\" is the first day, \"until\" the first day no longer");

    public static Diagnostic SinceOutsideVersions(SourceLocation at, string since) =>
        new("CR033", at, $"\"since\" {since} is not a day within the versions of the cite, after the first one's", "name the later day on which the clause takes effect, or leave it out");

    public static Diagnostic EndsBeforeItBinds(SourceLocation at, string until) =>
        new("CR033", at, $"\"until\" {until} is not after the first day on which a clause of the rule binds", "name the first day on which the rule binds no longer, or leave it out");

    public static Diagnostic NotAnEffectiveDate(SourceLocation at, string property, string found, string document, IEnumerable<string> dates) =>
        new("CR034", at, $"{found} in {Quote(property)} is no effective date of {Quote(document)}", $"its versions are {List(dates)}");

    public static Diagnostic CoversNoVersion(SourceLocation at, string document) =>
        new("CR034", at, $"the cite covers no version of {Quote(document)}: its clause is null throughout", "name the clause where the passage stands, or remove the cite");

    public static Diagnostic CitesOverlap(SourceLocation at, string document, string clause) =>
        new("CR035", at, $"clause {Quote(clause)} of {Quote(document)} is cited twice for one version", "give each stretch of versions one cite of a clause");

    public static Diagnostic MixedAuthorities(SourceLocation at, string rule) =>
        new("CR036", at, $"rule {Quote(rule)} cites primary and secondary documents", "split it: a norm states what sources of one authority say");

    public static Diagnostic NoPack(string folder) =>
        new("CR038", SourceLocation.Whole(folder), "no pack.json in the folder or its subfolders", "name a folder of packs or a pack's folder");

    public static Diagnostic UnknownFact(SourceLocation at, string found, IEnumerable<string> known) =>
        new("CR039", at, $"unknown fact {Quote(found)}", Nearest.Hint(found, known, "name a fact of the vocabulary, or add it to the pack's vocabulary"));

    public static Diagnostic UnknownValue(SourceLocation at, string fact, string found, IEnumerable<string> known) =>
        new("CR040", at, $"fact {Quote(fact)} has no value {Quote(found)}", Nearest.Hint(found, known, "name a value of the vocabulary, or add it to the pack's vocabulary"));

    public static Diagnostic UnknownFact(SourceLocation at, string found, Vocabularies.Suggestion suggestion) =>
        new("CR039", at, $"unknown fact {Quote(found)}", suggestion.Remedy ?? "name a fact of the vocabulary, or add it to the pack's vocabulary") { Nearest = suggestion.Nearest };

    public static Diagnostic UnknownValue(SourceLocation at, string fact, string found, Vocabularies.Suggestion suggestion) =>
        new("CR040", at, $"fact {Quote(fact)} has no value {Quote(found)}", suggestion.Remedy ?? "name a value of the vocabulary, or add it to the pack's vocabulary") { Nearest = suggestion.Nearest };

    public static Diagnostic ConditionOfWrongType(SourceLocation at, string fact, string type, string found, string expected) =>
        new("CR041", at, $"a condition on fact {Quote(fact)} of type {type} is {found}", $"write {expected}");

    public static Diagnostic NotDerived(SourceLocation at, string fact) =>
        new("CR042", at, $"\"concludes\" names {Quote(fact)}, which is no derived fact", "mark the fact \"derived\" in the vocabulary or name a derived one");

    public static Diagnostic NotOfThisModality(SourceLocation at, string property, string owner, string only) =>
        new("CR043", at, $"{owner} cannot have {Quote(property)}", $"only {only} may have it; remove it");

    public static Diagnostic EmptyRange(SourceLocation at, string fact, double? minimum, double? maximum) =>
        new("CR044", at, $"no number that fact {Quote(fact)} may have meets the condition",
            minimum is null && maximum is null ? "correct the bounds" : $"correct the condition; the fact is {Range(minimum, maximum)}");

    public static Diagnostic NoConclusion(SourceLocation at, string rule) =>
        new("CR045", at, $"rule {Quote(rule)} is neither a norm nor a definition", "add \"bearer\" and \"modality\", or \"concludes\"");

    public static Diagnostic SameVersionTwice(SourceLocation at, string document, string effective) =>
        new("CR046", at, $"document {Quote(document)} has two versions of {effective}", "effective dates of a document are unique");

    public static Diagnostic OverridesNothing(SourceLocation at, string rule) =>
        new("CR047", at, $"rule {Quote(rule)} is a definition; definitions override nothing", "use \"unless\" in the other definition");

    public static Diagnostic NotSecondary(SourceLocation at, string document) =>
        new("CR048", at, $"document {Quote(document)} is primary and cannot have \"checked\"", "remove it; only secondary sources go stale");

    public static Diagnostic PrecedenceCircle(SourceLocation at, IEnumerable<string> documents) =>
        new("CR049", at, $"documents prevail over each other in a circle: {Path(documents)}", "remove one \"prevailsOver\" of the circle");

    // ---- rule sets: CR050 to CR059

    public static Diagnostic Cycle(SourceLocation at, IEnumerable<string> members) =>
        new("CR050", at, $"rules depend on each other in a circle: {Path(members)}", "remove one of the overrides, conclusions or conditions of the circle");

    public static Diagnostic OverridesAcrossLayers(SourceLocation at, string rule, string overridden, string why) =>
        new("CR051", at, $"rule {Quote(rule)} overrides {Quote(overridden)}: {why}", "remove the override");

    public static Diagnostic SecondaryOverridesPrimary(SourceLocation at, string rule, string overridden) =>
        new("CR052", at, $"rule {Quote(rule)} rests on a secondary source and overrides {Quote(overridden)}, which rests on a primary one", "remove the override; where they differ the primary text decides");

    public static Diagnostic UsesHigherLayer(SourceLocation at, string rule, string fact, string concluder) =>
        new("CR053", at, $"rule {Quote(rule)} uses {Quote(fact)}, which {Quote(concluder)} of a higher layer concludes", "a rule uses conclusions of its own or a lower layer only");

    public static Diagnostic OverridesDefinition(SourceLocation at, string rule, string overridden) =>
        new("CR054", at, $"rule {Quote(rule)} overrides {Quote(overridden)}, which is a definition", "use \"unless\" in the definition");

    public static Diagnostic SamePackTwice(SourceLocation at, string pack, SourceLocation first) =>
        new("CR055", at, $"pack {Quote(pack)} is there twice; first at {first}", "load each pack once");

    public static Diagnostic SeveralVocabularies(SourceLocation at, SourceLocation first) =>
        new("CR056", at, $"a second, different base vocabulary; the first is {first}", "use one vocabulary.json, and let packs add to it");

    // ---- format 2 of packs: CR057 to CR069

    public static Diagnostic NoPackFormat(SourceLocation at) => new("CR057", at, "the pack names no format", EarlierFormat);

    public static Diagnostic OtherPackFormat(SourceLocation at, double found, double known) => new("CR057", at,
        string.Create(CultureInfo.InvariantCulture, $"the pack is of format {found}"),
        found > known ? "this version reads format 2; read the pack with a later version of the library" : EarlierFormat);

    private const string EarlierFormat = "this version reads format 2: write \"format\": 2, and give cites their clauses by version instead of \"from\" and \"until\"";

    public static Diagnostic DatesOutOfOrder(SourceLocation at, string property, string found, string before) =>
        new("CR058", at, $"{found} in \"{property}\" comes after {before}", "write the versions in the order of their dates");

    public static Diagnostic AnchorWithoutClause(SourceLocation at, string date) =>
        new("CR059", at, $"the anchor of {date} stands in no clause", "name the clause of that version under \"clause\", or remove the anchor");

    public static Diagnostic UnknownCondition(SourceLocation at, string found, IEnumerable<string> known) =>
        new("CR060", at, $"no condition {Quote(found)}", Nearest.Hint(found, known, "name it under \"conditions\" of the pack, or one of a pack of layer reference as pack/name"));

    public static Diagnostic ConditionCircle(SourceLocation at, IEnumerable<string> members) =>
        new("CR061", at, $"conditions use each other in a circle: {Path(members)}", "write one of them out");

    public static Diagnostic ConditionTooDeep(SourceLocation at, string condition, int most) =>
        new("CR061", at, string.Create(CultureInfo.InvariantCulture, $"condition {Quote(condition)} uses conditions that use others more than {most} deep"), "write some of them out");

    public static Diagnostic NormOfReference(SourceLocation at, string rule) =>
        new("CR062", at, $"rule {Quote(rule)} of a pack of layer reference is a norm", "leave out \"bearer\", \"modality\" and \"topic\", or move it to a pack of another layer: reference packs define, they bind nobody");

    public static Diagnostic PrevailsAcrossLayers(SourceLocation at, string document, string yielding, string layer, string other) =>
        new("CR063", at, $"document {Quote(document)} of layer {layer} cannot prevail over {Quote(yielding)} of layer {other}", "remove it from \"prevailsOver\": only a law prevails over another layer, that of vendors");

    public static Diagnostic SecondaryPrevails(SourceLocation at, string document, string yielding) =>
        new("CR063", at, $"document {Quote(document)} is secondary and cannot prevail over {Quote(yielding)}, which is primary", "remove it from \"prevailsOver\": where they differ the primary text decides");

    /// <summary>A circle's members; of a long one the middle is left out.</summary>
    private static string Path(IEnumerable<string> members)
    {
        const int Most = 12;
        var all = members.Select(member => Shorten(member)).ToList();
        var shown = all.Count <= Most ? all : [.. all[..(Most / 2)], $"… {all.Count - Most} more …", .. all[^(Most / 2)..]];
        return string.Join(" -> ", shown);
    }

    /// <summary>Bounds in words; either may be open.</summary>
    private static string Range(double? minimum, double? maximum) => (minimum, maximum) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"a number from {least}"),
        (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"a number up to {most}"),
        _ => "a finite number",
    };

    private static string List(IEnumerable<string> words)
    {
        const int Most = 12;
        var all = words.ToList();
        var shown = string.Join(", ", all.Take(Most).Select(Quote));
        return all.Count == 0 ? "none" : all.Count > Most ? $"{shown}, …" : shown;
    }
}
