using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Compliance.Json;
using Compliance.Rules.Hosting;
using Compliance.Rules.Serialization;
using Compliance.Tests.Cli;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Compliance.Tests.Web;

/// <summary>Every way for a use case to come in and a verdict to go out. What comes out is the verdict in compact JSON, or the codes of what is wrong.</summary>
/// <param name="host">A running application.</param>
/// <param name="engine">The same packs without a container.</param>
/// <param name="packs">The folder of the packs; null for the shipped ones.</param>
internal sealed partial class Doors(WebHost host, ComplianceEngine engine, string? packs)
{
    private static readonly JsonSerializerSettings Settings = new JsonSerializerSettings().AddComplianceConverters();

    /// <summary>A row for each door.</summary>
    public IReadOnlyList<(string Name, Func<byte[], Task<string>> Ask)> All =>
    [
        ("check", CheckAsync),
        ("scan", ScanAsync),
        ("C#", body => InCode(() => UseCaseJson.Parse(Encoding.UTF8.GetString(body)))),
        ("System.Text.Json", body => InCode(() => JsonSerializer.Deserialize<UseCase>(body))),
        ("Newtonsoft.Json", body => InCode(() => JsonConvert.DeserializeObject<UseCase>(Encoding.UTF8.GetString(body), Settings))),
        ("a minimal API", body => OverHttpAsync("/minimal", body)),
        ("an MVC controller", body => OverHttpAsync("/controller", body)),
        ("MapCompliance, verdict", body => OverHttpAsync("/compliance/verdict", body)),
        ("MapCompliance, verdicts", BatchAsync),
    ];

    /// <summary>Whether a door can be asked of a text as it is: doors of lines take a line.</summary>
    public static bool Takes(string door, byte[] body) => (door != "scan" && door != "MapCompliance, verdicts") || (!body.Contains((byte)'\n') && body.Length > 0);

    private async Task<string> CheckAsync(byte[] body)
    {
        var result = await CliRunner.RunBareAsync(body, ["check", "--use-case", "-", "--format", "json", "--fail-on", "none", .. Packs]);
        return result.ExitCode == 0 ? Compact(result.Output) : Codes(result.Error);
    }

    private async Task<string> ScanAsync(byte[] body)
    {
        var result = await CliRunner.RunBareAsync(body, ["scan", "-", "--fail-on", "none", .. Packs]);
        return Line(result.Output);
    }

    private string[] Packs => packs is null ? [] : ["--rules", packs];

    private Task<string> InCode(Func<UseCase?> read)
    {
        try
        {
            return Task.FromResult(engine.Evaluator.Evaluate(read()!).ToJson(indented: false));
        }
        catch (InvalidUseCaseException exception)
        {
            return Task.FromResult(string.Join(' ', exception.Details.Select(fault => fault.Code)));
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or Newtonsoft.Json.JsonException)
        {
            var cause = exception as ComplianceJsonException ?? exception.InnerException as ComplianceJsonException;
            return Task.FromResult(cause is null ? "CR005" : string.Join(' ', cause.Diagnostics.Select(fault => fault.Code)));
        }
        catch (ArgumentNullException)
        {
            return Task.FromResult("CR005");
        }
    }

    private async Task<string> OverHttpAsync(string path, byte[] body)
    {
        using var response = await host.PostAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        if (response.IsSuccessStatusCode)
        {
            return text;
        }

        var codes = Codes(text);
        return (int)response.StatusCode is 400 or 413 ? codes.Length > 0 ? codes : "CR005" : $"{(int)response.StatusCode} {text}";
    }

    private async Task<string> BatchAsync(byte[] body)
    {
        using var response = await host.PostAsync("/compliance/verdicts", body, "application/x-ndjson");
        return Line(await response.Content.ReadAsStringAsync());
    }

    /// <summary>A line of a batch; of a wrong use case it has the first code.</summary>
    private static string Line(string output) =>
        output.StartsWith("{\"line\":", StringComparison.Ordinal) ? (string)Schemas.SchemaValidator.Parse(output)["code"]! : output.TrimEnd('\n');

    private static string Compact(string json) => VerdictJson.Parse(json).ToJson(indented: false);

    private static string Codes(string text) => string.Join(' ', CodePattern().Matches(text).Select(match => match.Groups["code"].Value));

    [GeneratedRegex("""(?:error |"code":\s?")(?<code>CR\d{3})""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodePattern();
}
