using System.Text.Json;

namespace Compliance.Json;

/// <summary>The forms of all public types that have one.</summary>
internal static class WireForms
{
    private static readonly Dictionary<Type, WireForm> Forms = All();

    /// <summary>The types, in no order.</summary>
    public static IReadOnlyCollection<Type> Types => Forms.Keys;

    /// <summary>The form of a type; null when it has none.</summary>
    public static WireForm? Find(Type type) => Forms.GetValueOrDefault(type);

    /// <summary>The form of a type.</summary>
    /// <exception cref="NotSupportedException">It has none.</exception>
    public static WireForm<T> Of<T>() =>
        Find(typeof(T)) as WireForm<T> ?? throw new NotSupportedException($"{typeof(T).Name} is no type of Compliance with a JSON form of its own.");

    /// <summary>The name of an enum's member; null for anything else.</summary>
    public static string? NameOf<T>(T value) => value is Enum member ? JsonNamingPolicy.CamelCase.ConvertName(member.ToString()) : null;

    private static Dictionary<Type, WireForm> All()
    {
        var forms = new Dictionary<Type, WireForm>();
        Add("a use case", VerdictReader.UseCase, UseCaseJson.Write, JsonLimits.UseCase);
        Add("a fact value", (json, faults) => UseCaseReader.Value("value", json, faults), UseCaseJson.Write, JsonLimits.UseCase, hasNull: true);
        Add("a verdict", VerdictReader.Verdict, static (json, verdict) => new VerdictWriter(json).Write(verdict));
        Add("a finding", VerdictReader.Finding, static (json, finding) => new VerdictWriter(json).Write(finding));
        Add("a citation", VerdictReader.Citation, static (json, citation) => new VerdictWriter(json).Write(citation));
        Add("a missing fact", VerdictReader.MissingFact, static (json, fact) => new VerdictWriter(json).Write(fact));
        Add("an assumption", VerdictReader.Assumption, static (json, assumption) => new VerdictWriter(json).Write(assumption));
        Add("a conflict", VerdictReader.Conflict, static (json, conflict) => new VerdictWriter(json).Write(conflict));
        Add("a pack", VerdictReader.Pack, static (json, pack) => new VerdictWriter(json).Write(pack));
        Add("a known fact", VerdictReader.KnownFact, static (json, fact) => new VerdictWriter(json).Write(fact));
        Add("a parameter", VerdictReader.Parameter, static (json, parameter) => new VerdictWriter(json).Write(parameter));
        Add("a text not held", VerdictReader.TextNotHeld, static (json, text) => new VerdictWriter(json).Write(text));
        Add("a warning", VerdictReader.Warning, static (json, warning) => new VerdictWriter(json).Write(warning));
        Add("a ruling", RulingJson.Read, RulingJson.Write);
        Add("a search for remedies", AdviceReader.Search, AdviceWriter.Write);
        Add("a remedy", AdviceReader.Remedy, AdviceWriter.Write);
        Add("a change", AdviceReader.Change, AdviceWriter.Write);
        Add("a norm", AdviceReader.Norm, AdviceWriter.Write);
        Add("a question", AdviceReader.Question, AdviceWriter.Write);
        Add("an option", AdviceReader.Option, AdviceWriter.Write);
        Add("options of an interview", AdviceReader.Options, AdviceWriter.Write);
        Add("a comparison", AdviceReader.Comparison, AdviceWriter.Write);
        Add("options of a comparison", AdviceReader.ComparisonOptions, AdviceWriter.Write);
        Add("an offer", AdviceReader.Offer, AdviceWriter.Write);
        Add("a policy", PolicyJson.Read, PolicyJson.Write);
        Add("a violation", PolicyJson.Violation, PolicyJson.Write);
        AddWords<Authority>("an authority");
        AddWords<Bearer>("a bearer");
        AddWords<Decision>("a decision");
        AddWords<FactValueKind>("a kind of value");
        AddWords<FindingStatus>("a status");
        AddWords<Fulfilment>("a fulfilment");
        AddWords<Modality>("a modality");
        AddWords<NormRole>("a role");
        AddWords<RemedyOutcome>("an outcome");
        AddWords<Severity>("a severity");
        AddWords<TermsStatus>("a status of terms");
        AddWords<VerdictWarningKind>("a kind of warning");
        return forms;

        void Add<T>(string noun, Func<JsonValue, DiagnosticBag, T?> read, Action<Utf8JsonWriter, T> write, JsonLimits? limits = null, bool hasNull = false) =>
            forms.Add(typeof(T), new WireForm<T>(noun, read, write) { Limits = limits ?? JsonLimits.Verdict, HasNull = hasNull });

        void AddWords<T>(string noun)
            where T : struct, Enum =>
            Add<T>(noun, (json, faults) => Words<T>.Read(json, noun, faults), static (json, member) => json.WriteStringValue(Words<T>.Of(member)));
    }
}
