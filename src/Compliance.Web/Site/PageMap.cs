using System.Buffers;
using System.Text;
using Compliance.Register;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Site;

/// <summary>Maps pages: reads the address, answers what is wrong with it as a page with the codes, and gives every answer its headers.</summary>
/// <param name="group">The group of the pages.</param>
/// <param name="options">How they behave.</param>
/// <param name="prefix">Where they are.</param>
internal sealed class PageMap(RouteGroupBuilder group, CompliancePageOptions options, string prefix)
{
    /// <summary>Bytes of a form: a few lines of text.</summary>
    private const long MostOfForm = 64 << 10;

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

    /// <summary>Maps what a form does. A form that is not one of this site does nothing.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="act">Does it, and says where to go from there.</param>
    public void Post(string path, Func<Visit, IFormCollection, Page> act) => group.MapPost(path, async (HttpContext http) =>
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostOfForm;
        }

        var (visit, faults) = Visit.Of(http, options, _root, [Controls.Unsure]);
        var form = await FormAsync(http);
        await AnswerAsync(visit, form is null ? Faulty.OtherForm() : faults.Count > 0 ? Faulty.Page(faults) : Show(visit, of => act(of, form)));
    });

    /// <summary>The form; null where it is none, is too long, or is not one of this site.</summary>
    private static async Task<IFormCollection?> FormAsync(HttpContext http)
    {
        try
        {
            return http.Request.HasFormContentType && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
                ? await http.Request.ReadFormAsync(http.RequestAborted)
                : null;
        }
        catch (Exception exception) when (exception is BadHttpRequestException or InvalidDataException or IOException)
        {
            return null;
        }
    }

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
        catch (RegisterException exception)
        {
            return Faulty.Refused(exception);
        }
    }

    private static async Task AnswerAsync(Visit visit, Page page)
    {
        var response = visit.Http.Response;
        SecurityHeaders.Set(response);
        response.Headers.CacheControl = "no-store";
        if (page.Moved is { } address)
        {
            response.StatusCode = StatusCodes.Status303SeeOther;
            response.Headers.Location = address.ToString();
            return;
        }

        var text = Frame.Write(visit, page);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encode(text, bytes);
            response.StatusCode = page.Status;
            response.ContentType = "text/html; charset=utf-8";
            response.ContentLength = length;
            await response.Body.WriteAsync(bytes.AsMemory(0, length), visit.Http.RequestAborted);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static int Encode(StringBuilder text, Span<byte> bytes)
    {
        var encoder = Encoding.UTF8.GetEncoder();
        var length = 0;
        foreach (var part in text.GetChunks())
        {
            length += encoder.GetBytes(part.Span, bytes[length..], flush: false);
        }

        return length + encoder.GetBytes([], bytes[length..], flush: true);
    }
}
