using Compliance.AspNetCore.Http;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Hosting;
using Compliance.Rules.Questionnaires;
using Compliance.Rules.Reporting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Compliance.AspNetCore.Endpoints;

/// <summary><c>POST questionnaire</c>: whom to ask as a use case in, what a procurement team asks of every vendor out, answered from the norms.</summary>
internal static class QuestionnaireEndpoint
{
    public static void Map(IEndpointRouteBuilder group, ComplianceEndpointOptions options) =>
        group.MapBody<UseCase>("questionnaire", JsonAnswer.ContentType,
            (HttpContext http, [FromQuery] string? asOf, [FromQuery] string? questionnaire) => AnswerAsync(http, options, asOf, questionnaire ?? QuestionnaireSource.Default))
            .WithName(EndpointNames.Of(options, "Questionnaire"))
            .WithSummary("What a procurement team asks of every vendor, answered with clauses: { questionnaire, asOf, useCase, answers }.")
            .WithDescription($"The use case says whom it is put to, by vendor and tier, and what else is known. questionnaire: {string.Join(", ", QuestionnaireSource.Names)}. asOf: the day asked about, wins over the use case's.")
            .Produces<object>(StatusCodes.Status200OK, JsonAnswer.ContentType, Answer.Markdown, Answer.Text)
            .ProducesProblem(StatusCodes.Status501NotImplemented, Problem.ContentType);

    private static async Task AnswerAsync(HttpContext http, ComplianceEndpointOptions options, string? asOf, string name)
    {
        if (Answer.For(http.Request) is not { } answer)
        {
            await Answer.NotAcceptable.WriteAsync(http);
            return;
        }

        if (http.Engine(options) is not { } engine)
        {
            await Problem.WithoutPacks.WriteAsync(http);
            return;
        }

        var faults = new DiagnosticBag();
        var day = new Query(faults).Day(nameof(asOf), asOf);
        var questionnaire = Read(name, engine, faults);
        var (useCase, problem) = faults.IsEmpty ? await UseCaseRequest.ReadAsync(http, options) : (null, Problem.Of(faults.Sorted()));
        if (useCase is null)
        {
            await problem!.WriteAsync(http);
            return;
        }

        try
        {
            var answers = new QuestionnaireAnswering(engine.Inner).Answer(questionnaire!, useCase, day);
            await answer.WriteAsync(
                http,
                json => QuestionnaireJson.Write(json, answers),
                () => VerdictMarkdownReport.Write(QuestionnaireReport.Of(answers)),
                () => VerdictTextReport.Write(QuestionnaireReport.Of(answers), ReportOptions.Default));
        }
        catch (InvalidUseCaseException exception)
        {
            // The use case does not fit what a question supposes, or packs were reloaded since it was read.
            await Problem.Of(exception.Details).WriteAsync(http);
        }
    }

    /// <summary>A name, never a file: nobody reads files of the server through its address.</summary>
    private static Questionnaire? Read(string name, ComplianceEngine engine, DiagnosticBag faults)
    {
        if (QuestionnaireSource.Names.Contains(name, StringComparer.Ordinal))
        {
            return QuestionnaireSource.Read(name, engine.RuleSet.Vocabulary, faults);
        }

        faults.Add(Faults.UnknownWord(Query.At("questionnaire"), "questionnaire", name, QuestionnaireSource.Names));
        return null;
    }
}
