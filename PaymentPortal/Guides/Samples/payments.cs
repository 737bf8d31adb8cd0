// Asks for money over the API of PaymentPortal and waits until it is paid. One file for .NET 10:
//   dotnet run payments.cs pay REFERENCE           asks for 12.95 EUR
//   dotnet run payments.cs verify SECRET < body    verifies a webhook; its headers stand in ID, TIMESTAMP and SIGNATURE
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

if (args is ["verify", var webhookSecret])
{
    return Verify(webhookSecret) ? 0 : 1;
}

var portal = Setting("PORTAL", "{{address}}");
using var http = new HttpClient { BaseAddress = new Uri($"{portal}/api/v1/") };
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Setting("PORTAL_SECRET", "pp_dev_demo"));
var (reference, since) = (args[1], DateTime.UtcNow.AddHours(-1));
var wanted = $$"""
    {
      "reference": "{{reference}}",
      "description": "Sample order",
      "amount": { "value": 1295, "currency": "EUR" },
      "recipient": { "name": "Erika Mustermann", "email": "erika@example.org", "language": "de" }
    }
    """;

// The same key and body have one effect, however often they are sent.
var request = await Call(HttpMethod.Post, "payment-requests", wanted, $"create-{reference}");
var again = await Call(HttpMethod.Post, "payment-requests", wanted, $"create-{reference}");
var id = request["id"]!.ToString();
if (again["id"]!.ToString() != id)
{
    throw new InvalidOperationException("Asked twice.");
}

await Call(HttpMethod.Post, $"payment-requests/{id}/messages", """{ "channel": "email" }""", $"send-{reference}");
Console.WriteLine($"pay: {request["links"]!["pay"]}");

while ((await Call(HttpMethod.Get, $"payment-requests/{id}"))["status"]!.ToString() != "paid")
{
    await Task.Delay(TimeSpan.FromSeconds(double.Parse(Setting("PORTAL_WAIT", "5"), CultureInfo.InvariantCulture)));
}

// Hourly catch-up: every payment since the last time, page by page.
string? cursor = null;
do
{
    var after = cursor is null ? "" : $"&after={cursor}";
    var page = await Call(HttpMethod.Get, $"payments?from={since:yyyy-MM-ddTHH:mm:ssZ}&limit=100{after}");
    foreach (var payment in page["data"]!.AsArray().Where(one => one!["paymentRequestId"]!.ToString() == id))
    {
        var amount = payment!["amount"]!;
        Console.WriteLine($"paid: {payment["id"]} {amount["value"]} {amount["currency"]}");
    }

    cursor = page["nextCursor"]?.ToString();
}
while (cursor is not null);
return 0;

async Task<JsonNode> Call(HttpMethod method, string path, string? body = null, string? key = null)
{
    for (var attempt = 1; ; attempt++)
    {
        using var message = new HttpRequestMessage(method, path);
        message.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
        {
            message.Headers.Add("Idempotency-Key", key);
        }

        using var answer = await http.SendAsync(message);
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.IsSuccessStatusCode)
        {
            return JsonNode.Parse(text)!;
        }

        var mayPass = answer.StatusCode == HttpStatusCode.TooManyRequests || (int)answer.StatusCode >= 500;
        if (!mayPass || attempt == 5)
        {
            throw new HttpRequestException($"{method} {path}: {(int)answer.StatusCode} {text}");
        }

        await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(attempt));
    }
}

static bool Verify(string secret)
{
    var (id, timestamp) = (Setting("ID", ""), Setting("TIMESTAMP", ""));
    if (!long.TryParse(timestamp, out var seconds) || Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - seconds) > 300)
    {
        return false;
    }

    using var body = new MemoryStream();
    Console.OpenStandardInput().CopyTo(body);
    byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body.ToArray()];
    var hash = HMACSHA256.HashData(Convert.FromBase64String(secret.Replace("whsec_", "")), signed);
    var expected = Encoding.UTF8.GetBytes("v1," + Convert.ToBase64String(hash));
    return Setting("SIGNATURE", "").Split(' ').Any(given =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), expected));
}

static string Setting(string name, string usual) => Environment.GetEnvironmentVariable(name) ?? usual;
