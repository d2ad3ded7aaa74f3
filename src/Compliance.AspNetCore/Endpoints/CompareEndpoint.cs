using System.Text.Json;
using Compliance.AspNetCore.Http;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Reporting;
using Compliance.Rules.Reporting.Comparing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Compliance.AspNetCore.Endpoints;

/// <summary><c>POST compare</c>: a use case in, what vendors offer for it out, the best first; or what each vendor says on a topic.</summary>
internal static class CompareEndpoint
{
    public static void Map(IEndpointRouteBuilder group, ComplianceEndpointOptions options) =>
        group.MapBody<UseCase>("compare", JsonAnswer.ContentType,
            (HttpContext http, [FromQuery] string? asOf, [FromQuery] string? vendors, [FromQuery] string? topic, [FromQuery] string? remedies) =>
                AnswerAsync(http, options, new(asOf, vendors, topic, remedies)))
            .WithName(EndpointNames.Of(options, "Compare"))
            .WithSummary("What vendors offer for a use: the verdict on each product and plan, the best first; or what each vendor says on a topic.")
            .WithDescription(
                "vendors: names separated by commas, or all. topic=TOPIC: what each vendor's terms have on it, instead of deciding the use. "
                + "remedies=true: what would make a worse offer as good as the best, about a second an offer. asOf: the day asked about, wins over the use case's.")
            .Produces<OfferComparison>(StatusCodes.Status200OK, JsonAnswer.ContentType, Answer.Markdown, Answer.Text);

    private static async Task AnswerAsync(HttpContext http, ComplianceEndpointOptions options, Asked asked)
    {
        if (Answer.For(http.Request) is not { } answer)
        {
            await Answer.NotAcceptable.WriteAsync(http);
            return;
        }

        var faults = new DiagnosticBag();
        var (comparing, topic) = asked.Read(http.Evaluator(options).Vocabulary, faults);
        var (useCase, problem) = faults.IsEmpty ? await UseCaseRequest.ReadAsync(http, options) : (null, Problem.Of(faults.Sorted()));
        if (useCase is null)
        {
            await problem!.WriteAsync(http);
            return;
        }

        try
        {
            var comparison = http.Advisor(options).Compare(useCase, comparing, http.RequestAborted);
            await (topic is null
                ? answer.WriteAsync(http, json => JsonSerializer.Serialize(json, comparison), comparison.ToMarkdown, () => comparison.ToText())
                : answer.WriteAsync(http, json => TopicJson.Write(json, comparison, topic), () => VerdictMarkdownReport.Write(Report()), () => VerdictTextReport.Write(Report(), ReportOptions.Default)));

            VerdictReport Report() => TopicReport.Of(comparison, topic.Title, topic.Names);
        }
        catch (InvalidUseCaseException exception)
        {
            // No offer is on the plan, or packs were reloaded since the use case was read.
            await Problem.Of(exception.Details).WriteAsync(http);
        }
    }

    /// <summary>What the address says, as it came.</summary>
    private sealed record Asked(string? AsOf, string? Vendors, string? Topic, string? Remedies)
    {
        public (ComparisonOptions Options, TopicChoice? Topic) Read(IComplianceVocabulary vocabulary, DiagnosticBag faults)
        {
            var query = new Query(faults);
            var options = new ComparisonOptions
            {
                AsOf = query.Day("asOf", AsOf),
                Vendors = VendorList.Read(Vendors is null ? null : [Vendors], Query.At("vendors"), vocabulary, faults),
                WithRemedies = query.Flag("remedies", Remedies),
            };
            if (Topic is not null && options.WithRemedies)
            {
                faults.Add(Faults.NotTogether("?topic", "?remedies"));
            }

            return (options, Topic is null ? null : TopicChoice.Find(Topic, Query.At("topic"), vocabulary, faults));
        }
    }
}
