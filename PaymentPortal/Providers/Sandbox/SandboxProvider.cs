using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Notifications;

namespace PaymentPortal.Providers.Sandbox;

/// <summary>The portal's side of the test provider. It knows nothing of what lies behind the provider's API and speaks to it over HTTP only, as it would to any other.</summary>
internal sealed class SandboxProvider(IHttpClientFactory clients, SandboxOptions options, SandboxSecrets secrets, PublicAddress address, TimeProvider clock) : IPaymentProvider
{
    public const string ProviderKey = "sandbox";

    private const string Payments = "sandbox/api/v1/payments";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Key => ProviderKey;

    public string HostName => Base.Host;

    private Uri Base => options.BaseAddress.Length > 0 ? new Uri(options.BaseAddress) : address.Value;

    public async Task<ProviderStart> Start(ProviderOrder order, CancellationToken cancel) =>
        SandboxTranslation.Start(await Ask(HttpMethod.Post, Payments, SandboxTranslation.Order(order), cancel) ?? throw NotThere(), order.AttemptId);

    public async Task<ProviderState> Fetch(Guid attemptId, string? providerReference, CancellationToken cancel)
    {
        var path = providerReference is null ? $"{Payments}?merchantReference={SandboxTranslation.Reference(attemptId)}" : $"{Payments}/{Uri.EscapeDataString(providerReference)}";
        return await Ask(HttpMethod.Get, path, null, cancel) is { } payment ? SandboxTranslation.State(payment, attemptId) : ProviderState.Unknown;
    }

    public async Task<ProviderState> Cancel(Guid attemptId, string? providerReference, CancellationToken cancel) => SandboxTranslation.State(
        await Ask(HttpMethod.Post, $"{Payments}/cancel", new SandboxMessages.Cancellation(SandboxTranslation.Reference(attemptId)), cancel) ?? throw NotThere(), attemptId);

    public async Task<ProviderRefund> Refund(ProviderRefundOrder order, CancellationToken cancel)
    {
        var path = $"{Payments}/refunds/{SandboxTranslation.Reference(order.AttemptId)}";
        return SandboxTranslation.Refund(await Ask<SandboxMessages.Refund>(HttpMethod.Post, path, SandboxTranslation.Refund(order), cancel) ?? throw NotThere(), order);
    }

    public Task<ProviderNotice?> ReadNotification(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, CancellationToken cancel) => Task.FromResult(Read(headers, body.Span));

    private ProviderNotice? Read(IReadOnlyDictionary<string, string> headers, ReadOnlySpan<byte> body)
    {
        if (WebhookSignature.ProvenId(secrets.Webhook, headers, body, clock.GetUtcNow()) is not { } eventId)
        {
            return null;
        }

        try
        {
            var notification = JsonSerializer.Deserialize<SandboxMessages.Notification>(body, Json);
            return Guid.TryParseExact(notification?.Data?.MerchantReference, "D", out var attemptId) ? new ProviderNotice(eventId, attemptId) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The payment in the answer; null when the provider says in its own words that it has none.</summary>
    private Task<SandboxMessages.Payment?> Ask(HttpMethod method, string path, object? content, CancellationToken cancel) => Ask<SandboxMessages.Payment>(method, path, content, cancel);

    /// <summary>What the answer holds; null when the provider says in its own words that it is not there.</summary>
    private async Task<T?> Ask<T>(HttpMethod method, string path, object? content, CancellationToken cancel)
        where T : class
    {
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(Base, path)) { Content = content is null ? null : JsonContent.Create(content, content.GetType(), options: Json) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secrets.Api);
            using var client = clients.CreateClient(ProviderKey);
            using var response = await client.SendAsync(request, cancel);
            var body = await response.Content.ReadAsByteArrayAsync(cancel);
            return Read<T>(response.StatusCode, body);
        }
        catch (OperationCanceledException exception) when (!cancel.IsCancellationRequested)
        {
            throw new ProviderUnclearException("The provider did not answer in time.", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ProviderUnclearException("The line to the provider broke.", exception);
        }
        catch (JsonException exception)
        {
            throw new ProviderUnclearException("The provider's answer cannot be read.", exception);
        }
    }

    private static T? Read<T>(HttpStatusCode status, byte[] body)
        where T : class
    {
        if (status is HttpStatusCode.OK or HttpStatusCode.Created)
        {
            return JsonSerializer.Deserialize<T>(body, Json) ?? throw new ProviderUnclearException("The provider's answer is empty.");
        }

        // A 404 from a gateway that has lost its way is no word of the provider: only its own code counts.
        var code = (int)status is >= 400 and < 500 ? JsonSerializer.Deserialize<SandboxMessages.Problem>(body, Json)?.Code : null;
        return code switch
        {
            "payment-not-found" => null,
            "invalid-order" or "method-not-supported" or "order-differs" or "refund-refused" or "refund-too-large" or "capture-not-found" or "charged-back" => throw new ProviderRefusedException(code),
            _ => throw new ProviderUnclearException($"The provider answered {(int)status}."),
        };
    }

    private static ProviderUnclearException NotThere() => new("The provider does not know what it was just asked to do.");
}
