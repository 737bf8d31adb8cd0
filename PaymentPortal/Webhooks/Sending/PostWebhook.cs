using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using PaymentPortal.Primitives;
using PaymentPortal.Webhooks.Outside;
using PaymentPortal.Webhooks.Signing;

namespace PaymentPortal.Webhooks.Sending;

/// <summary>Posts one event to one endpoint and says what came of it. Only 2xx counts; nothing is followed; the answer is listened to for a while and never read to its end.</summary>
public sealed class PostWebhook(IHttpClientFactory clients, WebhookSigner signer, WebhookUrl rules, TimeProvider clock)
{
    /// <summary>Name of the client whose connections are guarded.</summary>
    public const string Client = "webhooks";

    private const string Agent = "PaymentPortal-Webhooks/1";
    private const int MostBody = 64 * 1024;

    /// <summary>Never throws but when cancelled.</summary>
    /// <returns>What came of it, and the request's headers as they may be shown.</returns>
    public async Task<(WebhookAnswer Answer, string Headers)> Run(WebhookLease lease, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        using var request = Request(lease);
        var answer = await Send(request, cancel);
        return (answer with { Took = clock.GetElapsedTime(began) }, Shown(request));
    }

    private HttpRequestMessage Request(WebhookLease lease)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, lease.Url) { Content = new ByteArrayContent(lease.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        foreach (var (name, value) in signer.Headers(lease.Endpoint, PublicId.Format(PublicId.Event, lease.EventId), clock.GetUtcNow(), lease.Body))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private async Task<WebhookAnswer> Send(HttpRequestMessage request, CancellationToken cancel)
    {
        // Rules may have become stricter since the address was entered.
        if (rules.Check(request.RequestUri!.AbsoluteUri, out _) is null)
        {
            return new WebhookAnswer { Fault = WebhookFaults.PrivateAddress };
        }

        using var limit = new CancellationTokenSource(WebhookTimes.Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await Read(response, cancel);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new WebhookAnswer { Fault = WebhookFaults.Timeout };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            return new WebhookAnswer { Fault = FaultOf(exception) };
        }
    }

    private async Task<WebhookAnswer> Read(HttpResponseMessage response, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        return new WebhookAnswer
        {
            Status = status,
            Fault = status switch { >= 200 and <= 299 => null, >= 300 and <= 399 => WebhookFaults.Redirect, 410 => WebhookFaults.Gone, _ => WebhookFaults.Status },
            Body = await Beginning(response, cancel),
            RetryAfter = status is >= 400 ? Wish(response.Headers.RetryAfter) : null,
        };
    }

    private TimeSpan? Wish(RetryConditionHeaderValue? header) =>
        (header?.Delta ?? header?.Date - clock.GetUtcNow()) is { } asked && asked > TimeSpan.Zero ? asked : null;

    /// <summary>As much of the body as comes soon; that it is slow, broken or endless changes nothing.</summary>
    private async Task<string> Beginning(HttpResponseMessage response, CancellationToken cancel)
    {
        if (response.Content.Headers.ContentLength == 0)
        {
            return "";
        }

        var bytes = new byte[MostBody];
        var length = 0;
        using var limit = new CancellationTokenSource(WebhookTimes.BodyLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(either.Token);
            while (length < bytes.Length && await stream.ReadAsync(bytes.AsMemory(length), either.Token) is > 0 and var read)
            {
                length += read;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or HttpRequestException)
        {
            cancel.ThrowIfCancellationRequested();
        }

        return Text(bytes.AsSpan(0, length));
    }

    /// <summary>Whatever it is, as text that a database takes and a page shows.</summary>
    private static string Text(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, WebhookTry.MostAnswer)]);
        return string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) && source[i] is not ('\n' or '\t') ? ' ' : source[i];
            }
        });
    }

    private static string FaultOf(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case InnerAddressException:
                    return WebhookFaults.PrivateAddress;
                case AuthenticationException:
                    return WebhookFaults.Certificate;
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return WebhookFaults.UnknownHost;
                case HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded }:
                    return WebhookFaults.BrokenAnswer;
            }
        }

        return WebhookFaults.Unreachable;
    }

    private static string Shown(HttpRequestMessage request)
    {
        var lines = request.Headers.Concat(request.Content!.Headers).Select(header => $"{header.Key}: {Shown(header.Key, string.Join(", ", header.Value))}");
        return string.Join('\n', lines);
    }

    private static string Shown(string name, string value) =>
        name == WebhookSigner.SignatureHeader ? string.Join(' ', value.Split(' ').Select(signature => signature[..signature.IndexOf(',', StringComparison.Ordinal)] + ",…")) : value;
}
