using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Apps;

namespace PaymentPortal.Crashes;

/// <summary>An ERP that makes requests over the API of the node that is killed. Each call has an idempotency key and is repeated until it is answered, and now and then once more after that:
/// nobody knows whether the answer got lost on its way or was never given.</summary>
internal sealed class Caller(AppProcess app, CrashTally tally, ChannelWriter<Guid> toPay, Random chance)
{
    private const int EachPaid = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Calls until told to end; it goes no faster than payers pay.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        for (var number = 1; !end.IsCancellationRequested; number++)
        {
            var reference = string.Create(CultureInfo.InvariantCulture, $"ERP-{number:D6}");
            var first = await AnswerAsync(reference);
            for (var again = chance.Next(3); again > 0; again--)
            {
                if (await AnswerAsync(reference) != first)
                {
                    tally.Break($"{reference} was answered in two ways");
                }
            }

            using var answer = JsonDocument.Parse(first);
            if (!PublicId.TryParse(PublicId.PaymentRequest, answer.RootElement.GetProperty("id").GetString(), out var id))
            {
                tally.Break($"{reference} was answered with {first}");
                continue;
            }

            tally.Create(id, reference);
            if (number % EachPaid == 0)
            {
                await toPay.WriteAsync(id, CancellationToken.None);
            }
        }
    }

    /// <summary>Calls until there is an answer: one that says that it was made, or that it cannot be.</summary>
    private async Task<string> AnswerAsync(string reference)
    {
        while (true)
        {
            if (await CallAsync(reference) is { } answer)
            {
                return answer;
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>The body of the answer; null when the line broke, nobody was there, or the first call still runs.</summary>
    private async Task<string?> CallAsync(string reference)
    {
        try
        {
            using var call = new HttpRequestMessage(HttpMethod.Post, "api/v1/payment-requests")
            {
                Content = new StringContent(
                    $$"""{ "reference": "{{reference}}", "description": "Made by a caller", "amount": { "value": 12950, "currency": "EUR" }, "recipient": { "email": "{{reference}}@example.org", "language": "de" }, "send": [ { "channel": "email" } ] }""",
                    Encoding.UTF8,
                    "application/json"),
            };
            call.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ApiClient.DemoSecret);
            call.Headers.Add("Idempotency-Key", reference);
            using var response = await app.Client.SendAsync(call, CancellationToken.None);
            var body = await response.Content.ReadAsStringAsync(CancellationToken.None);
            tally.Answer("/api/v1/payment-requests", (int)response.StatusCode);
            return response.StatusCode == HttpStatusCode.Conflict ? null : body;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return null;
        }
    }
}
