using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Compliance.AspNetCore.Http;

/// <summary>Writes a whole answer in JSON: its length is known before it is sent.</summary>
internal static class JsonAnswer
{
    public const string ContentType = "application/json";

    public static Task WriteAsync(HttpContext http, string contentType, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, VerdictJson.CompactOptions))
        {
            write(json);
        }

        return WriteAsync(http, contentType, buffer.WrittenMemory);
    }

    public static Task WriteAsync(HttpContext http, string contentType, ReadOnlyMemory<byte> bytes)
    {
        http.Response.ContentType = contentType;
        http.Response.ContentLength = bytes.Length;
        return http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }
}
