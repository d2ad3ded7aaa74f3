using System.Text;
using System.Text.Json;
using Compliance.Json;
using Compliance.Rules.Compilation;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Serialization;
using Compliance.Rules.Validation;
using Compliance.Tests.Evaluation.RandomPacks;
using Compliance.Tests.Fuzzing;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Compliance.Tests.Serialization;

/// <summary>Any JSON value bound as a use case either comes out as <c>check</c> has it or is refused with the same codes.</summary>
public sealed class AnyJsonTests
{
    private const int Times = 3_000;

    private static readonly ShippedScenarios Shipped = new();

    private static readonly ComplianceEvaluator Evaluator = new(CompiledRules.Compile(Shipped.Rules), TimeProvider.System);

    private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings().AddComplianceConverters();

    private static readonly IReadOnlyList<string> Texts =
        [.. ShippedScenarios.Files().SelectMany(ShippedScenarios.Read).Select(scenario => scenario.UseCase.UseCase.With("asOf", null).ToJson()).Take(200)];

    private static readonly IReadOnlyList<JToken> Strangers =
    [
        JValue.CreateNull(), new JValue(true), new JValue(3.5), new JValue(-1e300), new JValue("mistral"), new JValue(""), new JArray(), new JArray("a", "b"), new JArray(1, "a"),
        new JArray(JValue.CreateNull()), new JObject(), new JObject { ["tier"] = "free" }, new JValue(new string('x', 20_000)), new JValue("2026-02-30"), new JArray(new JArray("a")),
    ];

    [Fact]
    public void Bind_AnyValue_ComesOutAsCheckHasItOrIsRefusedAlike()
    {
        var outcomes = new HashSet<string>(StringComparer.Ordinal);
        Prop.ForAll(ArbMap.Default.ArbFor<long>(), seed =>
        {
            var bytes = new Mutator(new Dice(seed), Strangers).Mutate(new Dice(seed).Pick(Texts));
            var expected = Checked(bytes);
            outcomes.Add(expected.Split(' ')[0]);
            var bound = Bound(() => JsonSerializer.Deserialize<UseCase>(bytes), expected);
            var byNewtonsoft = IsSeenByNewtonsoft(expected) ? Bound(() => JsonConvert.DeserializeObject<UseCase>(Encoding.UTF8.GetString(bytes), Settings), expected) : expected;
            return ((expected == bound || IsBrokenTwice(bytes, bound)) && expected == byNewtonsoft)
                .Label($"check: {expected}\nSystem.Text.Json: {bound}\nNewtonsoft.Json: {byNewtonsoft}\n{Encoding.UTF8.GetString(bytes)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Evaluation.RandomPacks.Property.Times(Times)).WithReplay(20_260_115, 1));

        outcomes.Should().Contain(["{", "CR101", "CR102", "CR103", "CR005"], "each kind of outcome must have been drawn");
    }

    /// <summary>What the command line makes of a text: the verdict, or the codes of its faults.</summary>
    private static string Checked(byte[] bytes)
    {
        var faults = new DiagnosticBag();
        return UseCaseReader.Read(new SourceText("-", bytes), faults) is { } document && UseCaseBinder.Bind(document.UseCase, Shipped.Rules.Vocabulary, document, faults) is not null
            ? Judged(document.UseCase)
            : Codes(faults.Sorted());
    }

    private static string Bound(Func<UseCase?> read, string expected)
    {
        try
        {
            var faults = new DiagnosticBag();
            var useCase = read();
            return useCase is null ? "CR005" : UseCaseBinder.Bind(useCase, Shipped.Rules.Vocabulary, places: null, faults) is not null ? Judged(useCase) : Codes(faults.Sorted());
        }
        catch (Exception exception) when ((exception as ComplianceJsonException ?? exception.InnerException) is ComplianceJsonException cause)
        {
            return Codes(cause.Diagnostics);
        }
        catch (System.Text.Json.JsonException)
        {
            // No value begins there, or something follows it: the serializer says so itself, without a code.
            return expected.Split(' ').All(code => code is "CR003" or "CR004" or "CR005") ? expected : "no code";
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return expected.Split(' ').All(code => code is "CR003" or "CR004" or "CR005") ? expected : "no code";
        }
    }

    /// <summary>A text that is neither UTF-8 nor JSON: of all its bytes a converter sees those up to where the reading ends.</summary>
    private static bool IsBrokenTwice(byte[] bytes, string bound) => !System.Text.Unicode.Utf8.IsValid(bytes) && bound is ("CR005" or "CR002");

    /// <summary>Of a text that is no JSON, Newtonsoft.Json may make some.</summary>
    private static bool IsSeenByNewtonsoft(string expected) => !expected.Contains("CR003", StringComparison.Ordinal) && !expected.Contains("CR004", StringComparison.Ordinal) && !expected.Contains("CR005", StringComparison.Ordinal);

    private static string Judged(UseCase useCase) => useCase.AsOf is null ? $"{{ {Evaluator.Decide(useCase, new(2026, 1, 15))}" : $"{{ {Evaluator.Evaluate(useCase).ToJson()}";

    private static string Codes(IEnumerable<Diagnostic> faults) => string.Join(' ', faults.Select(fault => fault.Code).Order(StringComparer.Ordinal));
}
