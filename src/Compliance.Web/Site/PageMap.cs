using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compliance.Web.Site;

/// <summary>Maps pages: reads the address, answers what is wrong with it as a page with the codes, and gives every answer its headers.</summary>
/// <param name="group">The group of the pages.</param>
/// <param name="options">How they behave.</param>
/// <param name="prefix">Where they are.</param>
internal sealed class PageMap(RouteGroupBuilder group, CompliancePageOptions options, string prefix)
{
    private readonly string _root = prefix.Trim('/') is { Length: > 0 } path ? $"/{path}" : "";

    /// <summary>Maps a page.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="controls">The parameters beside facts that it takes.</param>
    /// <param name="show">Makes the page.</param>
    public void Get(string path, IReadOnlyList<string> controls, Func<Visit, Page> show) => group.MapGet(path, (HttpContext http) =>
    {
        var (visit, faults) = Visit.Of(http, options, _root, [.. controls, Controls.Unsure]);
        return AnswerAsync(visit, faults.Count > 0 ? Faulty.Page(faults) : Show(visit, show));
    });

    private static Page Show(Visit visit, Func<Visit, Page> show)
    {
        try
        {
            return show(visit);
        }
        catch (InvalidUseCaseException exception)
        {
            return Faulty.Page(exception.Details);
        }
    }

    private static Task AnswerAsync(Visit visit, Page page)
    {
        var response = visit.Http.Response;
        SecurityHeaders.Set(response);
        response.Headers.CacheControl = "no-store";
        if (page.Moved is { } address)
        {
            response.StatusCode = StatusCodes.Status303SeeOther;
            response.Headers.Location = address.ToString();
            return Task.CompletedTask;
        }

        var bytes = Encoding.UTF8.GetBytes(Frame.Write(visit, page));
        response.StatusCode = page.Status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, visit.Http.RequestAborted).AsTask();
    }
}
