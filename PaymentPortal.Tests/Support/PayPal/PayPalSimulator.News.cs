using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PaymentPortal.Support.Payments;

namespace PaymentPortal.Support.PayPal;

public sealed partial class PayPalSimulator
{
    private const string Secret = "only PayPal knows";

    /// <summary>An event as it would be posted: odd spaces and orders in it, which have to arrive as they left.</summary>
    public static string Event(string id, string type, PayPalOrder order) => type switch
    {
        "CHECKOUT.ORDER.APPROVED" => $$"""{ "id":"{{id}}",  "resource_type": "checkout-order", "event_type": "{{type}}", "resource": { "purchase_units": [ { "custom_id": "{{order.CustomId}}" } ], "id": "{{order.Id}}" } }""",
        "CUSTOMER.DISPUTE.CREATED" => $$$"""{"event_type":"{{{type}}}","id":"{{{id}}}","resource_type":"dispute","resource":{"dispute_id":"PP-D-1","disputed_transactions":[{"custom":"{{{order.CustomId}}}","x":1.10}]}}""",
        _ => $$"""{"id":"{{id}}","resource_type":"capture","event_type":"{{type}}","resource":{"id":"X","amount":{"value":"1.10"},"custom_id":"{{order.CustomId}}"} }""",
    };

    /// <summary>Posts an event, signed as PayPal signs.</summary>
    public async Task<int> PostAsync(string json, DateTimeOffset at, Func<string, string>? change = null, Func<string, string>? changeSignature = null)
    {
        var (url, webhook) = Webhooks.Single();
        var time = at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        using var http = PlainHttp.Client(new Uri(url));
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(change?.Invoke(json) ?? json, Encoding.UTF8, "application/json") };
        request.Headers.Add("PAYPAL-AUTH-ALGO", "SHA256withRSA");
        request.Headers.Add("PAYPAL-CERT-URL", "https://api.paypal.com/v1/notifications/certs/CERT-1");
        request.Headers.Add("PAYPAL-TRANSMISSION-ID", "t-1");
        request.Headers.Add("PAYPAL-TRANSMISSION-TIME", time);
        var signature = Sign("t-1", time, webhook, json);
        request.Headers.Add("PAYPAL-TRANSMISSION-SIG", changeSignature?.Invoke(signature) ?? signature);
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }

    /// <summary>Judges by the bytes of the event as they stand in the question.</summary>
    private static async Task<IResult> Verify(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        var asked = JsonNode.Parse(text)!;
        const string mark = "\"webhook_event\":";
        var raw = text[(text.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..^1];
        var expected = Sign(asked["transmission_id"]!.ToString(), asked["transmission_time"]!.ToString(), asked["webhook_id"]!.ToString(), raw);
        return Answer((200, new JsonObject { ["verification_status"] = asked["transmission_sig"]!.ToString() == expected ? "SUCCESS" : "FAILURE" }));
    }

    private static string Sign(string id, string time, string webhook, string json) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{id}|{time}|{webhook}|{json}")));
}
