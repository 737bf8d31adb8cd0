using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PaymentPortal.Providers.PayPal;

/// <summary>PayPal's notifications. PayPal itself is asked whether they are its own, with the event as it came, byte for byte.</summary>
internal sealed class PayPalNotification(PayPalCalls calls, TimeProvider clock)
{
    /// <summary>PayPal tries for three days; what is older is no try any more. A repetition within that time does no harm: each event is taken once, and never says what happened.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(4);

    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);
    private const int LongestHeader = 500;
    private const int LongestId = 120;

    /// <summary>What is read of it; null when it is forged, stale or unreadable.</summary>
    public async Task<ProviderNotice?> Read(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, string webhookId, CancellationToken cancel)
    {
        if (webhookId.Length == 0 || Proof(headers, webhookId) is not { } proof || Event(body.Span) is not { Id.Length: > 0 and <= LongestId } told)
        {
            return null;
        }

        var answer = await calls.Order("v1/notifications/verify-webhook-signature", Embed(proof, body.Span), cancel);
        if (answer.Status is 400 or 422)
        {
            return null;
        }

        return answer.Read<PayPalMessages.Verification>(PayPalCalls.Json).VerificationStatus switch
        {
            "SUCCESS" => new ProviderNotice(told.Id, Attempt(told.Resource), Reference(told) ?? ""),
            "FAILURE" => null,
            _ => throw answer.Unclear(),
        };
    }

    private Dictionary<string, string>? Proof(IReadOnlyDictionary<string, string> headers, string webhookId)
    {
        var proof = new Dictionary<string, string> { ["webhook_id"] = webhookId };
        foreach (var name in (string[])["auth-algo", "cert-url", "transmission-id", "transmission-sig", "transmission-time"])
        {
            if (!headers.TryGetValue("PayPal-" + name, out var value) || value.Length is 0 or > LongestHeader)
            {
                return null;
            }

            proof[name.Replace('-', '_')] = value;
        }

        return DateTimeOffset.TryParse(proof["transmission_time"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at > clock.GetUtcNow() - Oldest && at < clock.GetUtcNow() + Ahead
            ? proof : null;
    }

    /// <summary>The question, with the event inside as it came: written anew it would be another one, and not proven.</summary>
    private static byte[] Embed(Dictionary<string, string> proof, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(proof)[..^1] + ",\"webhook_event\":");
        return [.. head, .. body, (byte)'}'];
    }

    /// <summary>The event; null for anything that is not one whole JSON object.</summary>
    private static PayPalMessages.Event? Event(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<PayPalMessages.Event>(body, PayPalCalls.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Guid? Attempt(PayPalMessages.Resource? resource) =>
        Guid.TryParseExact(
            resource?.CustomId ?? (resource?.PurchaseUnits is [{ } unit, ..] ? unit.CustomId : null) ?? (resource?.DisputedTransactions is [{ } disputed, ..] ? disputed.Custom : null), "D", out var id)
            ? id : null;

    private static string? Reference(PayPalMessages.Event told) =>
        told.Resource?.SupplementaryData?.RelatedIds?.OrderId ?? (told.ResourceType == "checkout-order" ? told.Resource?.Id : null);
}
