using System.Buffers;
using System.Text;
using Compliance.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Compliance.AspNetCore.Http;

/// <summary>Reads the JSON text that a request carries, no further than is allowed.</summary>
internal static class RequestText
{
    public const string JsonLines = "application/x-ndjson";

    /// <summary>The name that faults have for it.</summary>
    public const string Name = "request";

    private const int Chunk = 16 << 10;

    /// <summary>The text, or what to answer instead.</summary>
    public static async Task<(SourceText? Text, Problem? Problem)> ReadAsync(HttpContext http, int most)
    {
        if (!http.Request.HasJsonContentType() || !IsUtf8(http.Request))
        {
            return (null, UnsupportedType(JsonAnswer.ContentType));
        }

        if (http.Request.ContentLength > most)
        {
            return (null, TooLarge(http.Request.ContentLength.Value, most));
        }

        try
        {
            var bytes = new ArrayBufferWriter<byte>();
            int count;
            while ((count = await http.Request.Body.ReadAsync(bytes.GetMemory(Chunk), http.RequestAborted)) > 0)
            {
                bytes.Advance(count);
                if (bytes.WrittenCount > most)
                {
                    return (null, TooLarge(bytes.WrittenCount, most));
                }
            }

            return (new SourceText(Name, bytes.WrittenMemory), null);
        }
        catch (BadHttpRequestException exception)
        {
            return (null, Refused(exception, most));
        }
    }

    /// <summary>Whether the text is said to be UTF-8, or nothing is said.</summary>
    public static bool IsUtf8(HttpRequest request) =>
        !MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.Charset.HasValue || type.Encoding is UTF8Encoding;

    public static Problem UnsupportedType(string type) => new(StatusCodes.Status415UnsupportedMediaType, []) { Detail = $"Send {type}, in UTF-8." };

    public static Problem TooLarge(long found, long most) =>
        Problem.Of(ReadingFaults.TooLarge(SourceLocation.Whole(Name), "the body", found, most, "bytes"), StatusCodes.Status413PayloadTooLarge);

    /// <summary>What the server itself refuses: a body beyond its own limit, or one that breaks off.</summary>
    public static Problem Refused(BadHttpRequestException exception, long most) => exception.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? TooLarge(most + 1, most)
        : new(exception.StatusCode, []) { Detail = "The body breaks off or is not as HTTP has it." };
}
