using System.Net;
using System.Threading.Channels;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;

namespace PaymentPortal.Crashes;

/// <summary>A payer with a browser and patience: presses again whatever got no answer, sometimes changes the method, sometimes turns back, and rests when the portal says that it is paid.</summary>
internal sealed class Payer(AppProcess app, LinkTokens tokens, CrashTally tally, Random chance)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly string[] Methods = ["card", "paypal", "klarna", "sepaDebit"];
    private static readonly string[] Outcomes = ["succeed", "succeed", "duplicate", "pending", "lateSucceed", "timeout", "refuse", "cancel"];

    /// <summary>Pays one request after the other. When told to end, the one at hand is brought to its end.</summary>
    public async Task RunAsync(ChannelReader<Guid> toPay, CancellationToken end)
    {
        while (!end.IsCancellationRequested && await NextAsync(toPay, end) is { } request)
        {
            var token = tokens.Of(request);
            while (!await IsPaidAsync(token))
            {
                await Task.Delay(Pause, CancellationToken.None);
            }

            tally.Pay(request);
        }
    }

    private static async Task<Guid?> NextAsync(ChannelReader<Guid> toPay, CancellationToken end)
    {
        try
        {
            return await toPay.ReadAsync(end);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>One go from the payer's page to the provider and back; true when the page says that all is well.</summary>
    private async Task<bool> IsPaidAsync(string token)
    {
        await SendAsync(HttpMethod.Get, Urls.Pay(token));
        var start = await SendAsync(HttpMethod.Post, Urls.StartPayment(token), ("method", Pick(Methods)));
        if (start is not { Next: { } next })
        {
            return start?.SaysPaid == true;
        }

        if (next.Contains("/sandbox/pay/", StringComparison.Ordinal))
        {
            await SendAsync(HttpMethod.Get, next);
            await SendAsync(HttpMethod.Post, next, ("outcome", Pick(Outcomes)));
        }

        return await SendAsync(HttpMethod.Get, Urls.Result(token)) is { SaysPaid: true };
    }

    /// <summary>The answer; null when the line broke or nobody was there.</summary>
    private async Task<Answer?> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] fields)
    {
        try
        {
            using var request = new HttpRequestMessage(method, path);
            request.Content = method == HttpMethod.Post ? new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) : null;
            using var response = await app.Client.SendAsync(request, CancellationToken.None);
            var body = await response.Content.ReadAsStringAsync(CancellationToken.None);
            tally.Answer(path, (int)response.StatusCode);
            var paid = body.Contains("data-state=\"paid\"", StringComparison.Ordinal) || body.Contains("data-state=\"processing\"", StringComparison.Ordinal);
            return new Answer(response.StatusCode == HttpStatusCode.SeeOther ? response.Headers.Location!.OriginalString : null, paid);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private string Pick(string[] choices) => choices[chance.Next(choices.Length)];

    /// <param name="Next">Where it sends the payer.</param>
    /// <param name="SaysPaid">Whether the page says that it is paid, or that the payment is being confirmed.</param>
    private sealed record Answer(string? Next, bool SaysPaid);
}
