using System.Net;
using System.Text.Json.Nodes;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Web;

/// <summary>What the endpoints of comparisons, questionnaires and vendors answer is what the command line says of the same packs.</summary>
public sealed class ComparisonEndpointTests : IAsyncLifetime
{
    private const string Use = """{ "purpose": "commercial-product", "outputType": "text", "customerType": "business", "jurisdiction": "DE", "personalData": [] }""";

    private static readonly string Packs = Repository.PathOf("rules", "mistral");

    private WebHost _host = null!;

    public async Task InitializeAsync() => _host = await WebHost.StartAsync(Packs);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("compare?asOf=2026-04-01&vendors=mistral,deepseek", "compare --as-of 2026-04-01 --vendors mistral,deepseek")]
    [InlineData("compare?asOf=2026-04-01&vendors=mistral,deepseek&topic=training-on-customer-data", "compare --as-of 2026-04-01 --vendors mistral,deepseek --topic training-on-customer-data")]
    [InlineData("questionnaire?asOf=2026-04-01", "questionnaire --as-of 2026-04-01")]
    public async Task Answer_EveryForm_IsThatOfTheCommandLine(string path, string command)
    {
        foreach (var (accept, format) in new[] { ("application/json", "json"), ("text/markdown", "markdown"), ("text/plain", "text") })
        {
            using var response = await _host.PostAsync($"/compliance/{path}", Use, accept: accept);
            var answer = await response.Content.ReadAsStringAsync();
            var printed = await CliRunner.RunBareAsync(System.Text.Encoding.UTF8.GetBytes(Use), [.. command.Split(' '), "--use-case", "-", "--rules", Packs, "--format", format]);

            response.StatusCode.Should().Be(HttpStatusCode.OK, answer);
            response.Content.Headers.ContentType!.MediaType.Should().Be(accept);
            printed.ExitCode.Should().Be(0, printed.Error);
            Folded(answer, format).Should().Be(Folded(printed.Output, format));
        }
    }

    [Fact]
    public async Task Vendors_AreThoseOfTheCommandLine()
    {
        var printed = await CliRunner.RunBareAsync("vendors", "--rules", Packs, "--format", "json");

        Folded(await _host.Client.GetStringAsync("/compliance/vendors"), "json").Should().Be(Folded(printed.Output, "json"));
    }

    [Theory]
    [InlineData("compare?vendors=mistrl", Use, "CR012")]
    [InlineData("compare?topic=ai-litracy", Use, "CR012")]
    [InlineData("compare?topic=ai-literacy&remedies=true", Use, "CR115")]
    [InlineData("compare?remedies=maybe", Use, "CR012")]
    [InlineData("compare?asOf=soon", Use, "CR011")]
    [InlineData("compare?vendor=mistral", Use, "CR007")]
    [InlineData("compare?vendors=mistral", "{ \"tier\": \"max\" }", "CR112")]
    [InlineData("compare", "{ \"teir\": \"free\" }", "CR101")]
    [InlineData("compare", "[]", "CR106")]
    [InlineData("questionnaire?questionnaire=procurment", Use, "CR012")]
    [InlineData("questionnaire?questionnaire=/etc/passwd.json", Use, "CR012")]
    [InlineData("questionnaire?asOf=soon", Use, "CR011")]
    [InlineData("questionnaire?tier=free", Use, "CR007")]
    [InlineData("questionnaire", "{ \"tier\": \"gold\" }", "CR102")]
    public async Task WrongRequest_IsAnsweredWith400AndCode(string path, string body, string code)
    {
        using var response = await _host.PostAsync($"/compliance/{path}", body);
        var problem = Schemas.SchemaValidator.Parse(await response.Content.ReadAsStringAsync());

        ((int)response.StatusCode).Should().Be(400);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        ((string?)problem.SelectToken("faults[0].code")).Should().Be(code);
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("questionnaire")]
    public async Task FormNobodyWrites_IsNotAcceptable(string path)
    {
        using var response = await _host.PostAsync($"/compliance/{path}", Use, accept: "image/png");

        response.StatusCode.Should().Be(HttpStatusCode.NotAcceptable);
    }

    private static string Folded(string text, string format) => format == "json" ? JsonNode.Parse(text)!.ToJsonString() : text.TrimEnd('\n');
}
