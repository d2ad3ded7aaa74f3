using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Compliance.Register.Diagnostics;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;

namespace Compliance.Cli.Registering;

/// <summary>Where what is raised is sent, and the key that it is signed with.</summary>
internal sealed class Webhook
{
    public const string Signature = "X-Compliance-Signature";
    public const string Timestamp = "X-Compliance-Timestamp";

    /// <summary>More is no key.</summary>
    private const int MostOfKey = 64 << 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Uri _address;
    private readonly byte[] _key;

    private Webhook(Uri address, byte[] key)
    {
        _address = address;
        _key = key;
    }

    /// <summary>Reads the options; null where none are given, or a fault was reported.</summary>
    public static Webhook? Read(string? address, string? secretFile, DiagnosticBag faults)
    {
        if (address is null && secretFile is null)
        {
            return null;
        }

        if (address is null || secretFile is null)
        {
            faults.Add(address is null ? Faults.OptionsGoTogether(WebhookOptions.SecretName, WebhookOptions.Name) : Faults.OptionsGoTogether(WebhookOptions.Name, WebhookOptions.SecretName));
            return null;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || url.UserInfo.Length > 0)
        {
            faults.Add(Faults.Malformed(SourceLocation.Whole(WebhookOptions.Name), "the address", address, "one such as https://chat.example/hook"));
            return null;
        }

        var key = BoundedFile.Read(secretFile, MostOfKey, faults)?.Bytes.Span.TrimEnd("\r\n"u8).ToArray();
        if (key is { Length: 0 })
        {
            faults.Add(Faults.Empty(SourceLocation.Whole(BoundedFile.Display(secretFile)), "the key"));
        }

        return key is { Length: > 0 } ? new(url, key) : null;
    }

    /// <summary>Sends a message; what goes wrong is reported.</summary>
    public async Task SendAsync(string body, TimeProvider clock, DiagnosticBag faults, CancellationToken cancellation)
    {
        // No address that the answer names is followed: what was signed is meant for this one.
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler) { Timeout = Patience };
        var time = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var bytes = CliHost.Utf8.GetBytes(body);
        using var message = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ByteArrayContent(bytes) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.Add(Timestamp, time);
        message.Headers.Add(Signature, $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(_key, CliHost.Utf8.GetBytes($"{time}.{body}")))}");
        try
        {
            using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!answer.IsSuccessStatusCode)
            {
                faults.Add(RegisterFaults.NotDelivered(_address.GetLeftPart(UriPartial.Authority), string.Create(CultureInfo.InvariantCulture, $"it answered {(int)answer.StatusCode}")));
            }
        }
        catch (HttpRequestException)
        {
            faults.Add(RegisterFaults.NotDelivered(_address.GetLeftPart(UriPartial.Authority), "it cannot be reached"));
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            faults.Add(RegisterFaults.NotDelivered(_address.GetLeftPart(UriPartial.Authority), "it does not answer"));
        }
    }
}
