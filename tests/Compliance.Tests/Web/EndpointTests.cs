using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Compliance.Json;
using Compliance.Tests.Cli;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Compliance.Tests.Web;

/// <summary>The endpoints of <c>MapCompliance</c> over real Kestrel.</summary>
public sealed class EndpointTests : IAsyncLifetime
{
    private const string Free = """{ "vendor": "mistral", "product": "le-chat", "tier": "free", "customerType": "consumer", "jurisdiction": "FR" }""";

    private WebHost _host = null!;

    public async Task InitializeAsync() => _host = await WebHost.StartAsync(
        configure: options => options.MaxRequestBytes = 64 << 10,
        services: services =>
        {
            services.AddOpenApi();
            services.AddHealthChecks().AddCompliance();
            services.AddCompliance("acme", options => options.AddFolder(TestFiles.Path("packs")));
        },
        map: app =>
        {
            app.MapOpenApi();
            app.MapHealthChecks("/healthz");
            app.MapCompliance("/acme", options => options.Policy = "acme");
        });

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("text/markdown", "text/markdown")]
    [InlineData("text/plain", "text/plain")]
    [InlineData("text/html, text/*;q=0.8, application/json;q=0.1", "text/markdown")]
    [InlineData("text/markdown;q=0, */*;q=0.1", "application/json")]
    [InlineData("text/plain;q=0.5, application/json", "application/json")]
    public async Task Verdict_IsAnsweredAsAccepted(string? accept, string type)
    {
        using var response = await _host.PostAsync("/compliance/verdict", Free, accept: accept);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.Should().Be(type);
        (await response.Content.ReadAsStringAsync()).Should().StartWith(type == "application/json" ? "{\"format\":2," : type == "text/markdown" ? "#" : "UNDETERMINED");
    }

    [Theory]
    [InlineData("verdict", Free, "application/json", "image/png", 406, "")]
    [InlineData("verdict", Free, "application/json", "!!", 406, "")]
    [InlineData("verdict", Free, "application/json; charset=utf-16", null, 415, "")]
    [InlineData("verdicts", Free, "application/x-ndjson; charset=utf-16", null, 415, "")]
    [InlineData("verdict", Free, "text/plain", null, 415, "")]
    [InlineData("verdict?asOf=2026-01-15", Free, "application/xml", null, 415, "")]
    [InlineData("verdicts", Free, "application/json", null, 415, "")]
    [InlineData("gate", Free, "application/x-www-form-urlencoded", null, 415, "")]
    [InlineData("interview", Free, "text/json", null, 415, "")]
    [InlineData("validate", Free, "", null, 415, "")]
    [InlineData("verdict", "", "application/json", null, 400, "CR005")]
    [InlineData("verdict?asfo=2026-01-15", Free, "application/json", null, 400, "CR007")]
    [InlineData("verdict?asOf=2026-01-15&failOn=prohibited", Free, "application/json", null, 400, "CR007")]
    [InlineData("verdict?asOf=2026-01-15&asOf=2026-02-15", Free, "application/json", null, 400, "CR011")]
    [InlineData("verdict?asOf=", Free, "application/json", null, 400, "CR011")]
    [InlineData("verdicts?strict=true", Free, "application/x-ndjson", null, 400, "CR007")]
    [InlineData("gate?fail-on=prohibited", Free, "application/json", null, 400, "CR007")]
    [InlineData("validate?asOf=2026-01-15", Free, "application/json", null, 400, "CR007")]
    [InlineData("interview?asOf=2026-01-15", "{}", "application/json", null, 400, "CR007")]
    [InlineData("verdict", "{ \"asOf\": \"soon\" }", "application/json", null, 400, "CR011")]
    [InlineData("verdict?asOf=soon", Free, "application/json", null, 400, "CR011")]
    [InlineData("verdict?remedies=maybe", Free, "application/json", null, 400, "CR012")]
    [InlineData("gate?failOn=prohibitted", Free, "application/json", null, 400, "CR012")]
    [InlineData("gate?failOn=exposure:trainig-on-customer-data", Free, "application/json", null, 400, "CR012")]
    [InlineData("interview", "{ \"start\": 1 }", "application/json", null, 400, "CR106")]
    [InlineData("interview", "{ \"answer\": [] }", "application/json", null, 400, "CR007")]
    [InlineData("interview", "{ \"answers\": [ { \"fact\": \"teir\", \"value\": \"free\" } ] }", "application/json", null, 400, "CR101")]
    public async Task WrongRequest_IsAnsweredWithAProblem(string path, string body, string type, string? accept, int status, string code)
    {
        using var response = await _host.PostAsync($"/compliance/{path}", body, type, accept);
        var text = await response.Content.ReadAsStringAsync();
        var problem = Schemas.SchemaValidator.Parse(text);

        ((int)response.StatusCode).Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        ((int)problem["status"]!).Should().Be(status);
        ((string?)problem["title"]).Should().NotBeEmpty();
        ((string?)problem["detail"]).Should().NotBeEmpty();
        ((string?)problem.SelectToken("faults[0].code") ?? "").Should().Be(code);
        text.Should().NotContain("   at ").And.NotContain("Exception");
    }

    [Theory]
    [InlineData("facts?vendor=mistral")]
    [InlineData("facts/tier?asOf=2026-01-15")]
    public async Task ParametersNobodyTakes_AreRefused(string path)
    {
        using var response = await _host.Client.GetAsync($"/compliance/{path}");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain("CR007");
    }

    [Fact]
    public async Task Faults_NameTheirPlaces()
    {
        using var response = await _host.PostAsync("/compliance/verdict", "{ \"vendor\": \"mistral\",\n  \"teir\": \"free\",\n  \"purpose\": [\"personal-use\", \"homewrk\"] }");
        var faults = Schemas.SchemaValidator.Parse(await response.Content.ReadAsStringAsync())["faults"]!;

        faults.Select(fault => $"{fault["code"]} {fault["fact"]} ({fault["line"]},{fault["column"]}) {fault["nearest"]}").Should()
            .Equal("CR101 teir (2,3) tier", "CR102 purpose (3,31) homework");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TooLargeABody_IsAnsweredWith413AndCode(bool isChunked)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes($"{{ \"note\": \"{new string('x', 70_000)}\" }}"));
        body.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/compliance/verdict") { Content = body };
        request.Headers.TransferEncodingChunked = isChunked;

        using var response = await _host.Client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await response.Content.ReadAsStringAsync()).Should().Contain("\"code\":\"CR002\"");
    }

    [Fact]
    public async Task Validate_GivesFaultsAsValues()
    {
        (await PostJsonAsync("/compliance/validate", Free))["valid"]!.Value<bool>().Should().BeTrue();
        var wrong = await PostJsonAsync("/compliance/validate", """{ "tier": "gold", "x": 1, }""");

        wrong["valid"]!.Value<bool>().Should().BeFalse();
        ((string?)wrong.SelectToken("faults[0].code")).Should().Be("CR005");
    }

    [Fact]
    public async Task Gate_FailsClosedAndSaysWhy()
    {
        var open = await PostJsonAsync("/compliance/gate?failOn=exposure:training-on-customer-data", Free);
        var none = await PostJsonAsync("/compliance/gate?failOn=none", Free);

        open["meets"]!.Value<bool>().Should().BeFalse();
        ((string?)open.SelectToken("violations[0].entry")).Should().Be("exposure:training-on-customer-data");
        none["meets"]!.Value<bool>().Should().BeTrue();
        VerdictJson.Parse(none["verdict"]!.ToString()).Decision.Should().Be(Decision.Undetermined);
    }

    [Fact]
    public async Task Facts_ListTheVocabulary()
    {
        var vocabulary = _host.Services.GetRequiredService<IComplianceEvaluator>().Vocabulary;
        var facts = JObject.Parse(await _host.Client.GetStringAsync("/compliance/facts"));
        var tier = JObject.Parse(await _host.Client.GetStringAsync("/compliance/facts/tier"));
        using var unknown = await _host.Client.GetAsync("/compliance/facts/teir");

        facts["facts"]!.Select(fact => (string?)fact["name"]).Should().Equal(vocabulary.Facts.Select(fact => fact.Name));
        facts["vendors"]!.Select(vendor => (string?)vendor["name"]).Should().Equal(vocabulary.Vendors.Select(vendor => vendor.Name));
        tier["values"]!.Select(value => (string?)value["name"]).Should().Contain("free");
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await unknown.Content.ReadAsStringAsync()).Should().Contain("CR101").And.Contain("\"nearest\":\"tier\"");
    }

    /// <summary>The interview through HTTP is the one of the library, question by question, to its end.</summary>
    [Fact]
    public async Task Interview_IsThatOfTheLibrary()
    {
        var interview = _host.Services.GetRequiredService<IComplianceAdvisor>().Interview(UseCaseJson.Parse(Free));
        var request = new JObject { ["start"] = JObject.Parse(Free) };
        for (var asked = 0; ; asked++)
        {
            var answer = await PostJsonAsync("/compliance/interview", request.ToString());

            (answer["next"]!.Type == JTokenType.Null ? null : JsonSerializer.Deserialize<InterviewQuestion>(answer["next"]!.ToString(Newtonsoft.Json.Formatting.None)))
                .Should().Be(interview.Next);
            answer["settled"]!.Value<bool>().Should().Be(interview.IsSettled);
            VerdictJson.Parse(answer["verdict"]!.ToString()).Should().Be(interview.Verdict);
            UseCaseJson.Parse(answer["useCase"]!.ToString()).Should().Be(interview.UseCase);
            if (interview.Next is not { } question)
            {
                asked.Should().BeGreaterThan(1);
                break;
            }

            request = (JObject)answer["transcript"]!;
            if (asked % 3 == 2 || question.Options.Count == 0)
            {
                interview = interview.DoNotKnow(question.Fact);
                ((JArray)request["answers"]!).Add(new JObject { ["fact"] = question.Fact, ["value"] = null });
            }
            else
            {
                interview = interview.Answer(question.Fact, question.Options[0].Value);
                ((JArray)request["answers"]!).Add(new JObject { ["fact"] = question.Fact, ["value"] = JToken.Parse(JsonSerializer.Serialize(question.Options[0].Value)) });
            }
        }
    }

    /// <summary>By hand, for the client of .NET reads no answer before it has sent all.</summary>
    [Fact]
    public async Task Verdicts_StreamWhileLinesStillCome()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _host.Address.Port);
        var stream = socket.GetStream();
        using var answer = new StreamReader(stream);
        await stream.WriteAsync("POST /compliance/verdicts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray());

        await SendAsync($"{Free}\nno json\n");
        (await LineAsync("{\"format\":2,")).Should().NotBeNull("the first verdict is there before the last use case");
        (await LineAsync("{\"line\":2,")).Should().Contain("\"code\":\"CR005\"");
        await SendAsync(Free);
        await SendAsync("");

        (await LineAsync("{\"format\":2,")).Should().NotBeNull("the last line may lack its end");
        (await answer.ReadToEndAsync()).Should().NotContain("format");

        async Task SendAsync(string chunk) => await stream.WriteAsync(Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n{chunk}\r\n"));

        async Task<string?> LineAsync(string start)
        {
            string? line;
            while ((line = await answer.ReadLineAsync()) is not null && !line.StartsWith(start, StringComparison.Ordinal))
            {
            }

            return line;
        }
    }

    [Fact]
    public async Task Verdicts_AbortedRequests_EndAndTheServerGoesOn()
    {
        var line = Encoding.UTF8.GetBytes($"{Free}\n");
        for (var round = 0; round < 8; round++)
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, _host.Address.Port);
            var stream = socket.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /compliance/verdicts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nContent-Length: 100000000\r\n\r\n"));
            for (var index = 0; index < 200; index++)
            {
                await stream.WriteAsync(line);
            }

            socket.Client.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        using var response = await _host.PostAsync("/compliance/verdict", Free);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Verdict_ManyAtOnce_AreAllTheSame()
    {
        var texts = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
        {
            using var response = await _host.PostAsync("/compliance/verdict", Free);
            return await response.Content.ReadAsStringAsync();
        }));

        texts.Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    [Fact]
    public async Task Policies_WithAName_HaveTheirOwnPacks()
    {
        var shipped = await PostJsonAsync("/compliance/verdict", "{}");
        var acme = await PostJsonAsync("/acme/verdict", "{}");

        acme["packs"]!.Select(pack => (string?)pack["id"]).Should().NotIntersectWith(shipped["packs"]!.Select(pack => (string?)pack["id"]));
    }

    [Fact]
    public async Task Health_TellsThePacks()
    {
        var health = JObject.Parse(await _host.Client.GetStringAsync("/compliance/health"));

        ((string?)health["status"]).Should().Be("healthy");
        health["packs"]!.Select(pack => (string?)pack["id"]).Should().Contain("mistral");
        (await _host.Client.GetStringAsync("/healthz")).Should().Be("Healthy");
    }

    [Fact]
    public async Task OpenApi_DescribesEveryEndpoint()
    {
        var document = JObject.Parse(await _host.Client.GetStringAsync("/openapi/v1.json"));
        var paths = (JObject)document["paths"]!;

        paths.Properties().Select(path => path.Name).Should().Contain(
            ["/compliance/verdict", "/compliance/verdicts", "/compliance/gate", "/compliance/validate", "/compliance/facts", "/compliance/facts/{name}", "/compliance/interview", "/compliance/compare", "/compliance/questionnaire",
                "/compliance/vendors", "/compliance/health", "/acme/verdict"]);
        ((JObject)paths["/compliance/verdict"]!["post"]!["responses"]!["200"]!["content"]!).Properties().Select(type => type.Name).Should().Equal("application/json", "text/markdown", "text/plain");
        ((JObject)paths["/compliance/verdict"]!["post"]!["responses"]!).Properties().Select(status => status.Name).Should().Contain(["400", "406", "413", "415"]);
        paths.Descendants().OfType<JProperty>().Where(property => property.Name == "summary").Should().HaveCount(22);
    }

    [Fact]
    public void MapCompliance_WithoutRegistration_SaysWhatToCall()
    {
        var app = WebApplication.CreateBuilder().Build();

        FluentActions.Invoking(() => app.MapCompliance()).Should().Throw<InvalidOperationException>().WithMessage("*AddCompliance()*");
        FluentActions.Invoking(() => app.MapCompliance(configure: options => options.Policy = "x")).Should().Throw<InvalidOperationException>().WithMessage("*AddCompliance(\"x\"*");
    }

    private async Task<JToken> PostJsonAsync(string path, string body)
    {
        using var response = await _host.PostAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(HttpStatusCode.OK, text);
        return Schemas.SchemaValidator.Parse(text);
    }
}
