using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Imports;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Payments;

namespace PaymentPortal.Crashes;

/// <summary>An ERP that sends many requests at once to the node that is killed. Like <see cref="Caller"/>, it repeats each call until it is answered, and now and then once more.</summary>
internal sealed class BulkCaller(AppProcess app, QuietNode office, CrashTally tally, Random chance)
{
    /// <summary>Imports of a dead node wait for its lease to end. So many may do so; they are what the next kill hits again.</summary>
    private const int MostUnfinished = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Calls until told to end.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        for (var number = 1; !end.IsCancellationRequested; number++)
        {
            var body = BulkBody.Of(number, chance);
            var first = await AnswerAsync(body);
            for (var again = chance.Next(2); again > 0; again--)
            {
                if (await AnswerAsync(body) != first)
                {
                    tally.Break($"{body.Key} was answered in two ways");
                }
            }

            using var answer = JsonDocument.Parse(first);
            if (PublicId.TryParse(PublicId.Import, answer.RootElement.GetProperty("id").GetString(), out var id))
            {
                tally.Take(id, body);
            }
            else
            {
                tally.Break($"{body.Key} was answered with {first}");
            }

            while (!end.IsCancellationRequested && await UnfinishedAsync() >= MostUnfinished)
            {
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    private Task<int> UnfinishedAsync() => office.Services.ReadAsync(db => db.Set<Import>().CountAsync(import => import.State == ImportState.Running));

    private async Task<string> AnswerAsync(BulkBody body)
    {
        while (true)
        {
            if (await CallAsync(body) is { } answer)
            {
                return answer;
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>The body of the answer; null when the line broke, nobody was there, or the first call still runs.</summary>
    private async Task<string?> CallAsync(BulkBody body)
    {
        try
        {
            using var call = new HttpRequestMessage(HttpMethod.Post, "api/v1/payment-requests/bulk") { Content = body.Content() };
            call.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ApiClient.DemoSecret);
            call.Headers.Add("Idempotency-Key", body.Key);
            using var response = await app.Client.SendAsync(call, CancellationToken.None);
            var answer = await response.Content.ReadAsStringAsync(CancellationToken.None);
            tally.Answer("/api/v1/payment-requests/bulk", (int)response.StatusCode);
            return response.StatusCode == HttpStatusCode.Conflict ? null : answer;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return null;
        }
    }
}
