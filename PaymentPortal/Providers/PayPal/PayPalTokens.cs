using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using PaymentPortal.Providers.Lines;

namespace PaymentPortal.Providers.PayPal;

/// <summary>The passes that PayPal gives for credentials, each kept until shortly before its end. Kept by a fingerprint of the credentials, never by themselves.</summary>
internal sealed class PayPalTokens(TimeProvider clock)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, (string Pass, DateTimeOffset Until)> known = new();

    /// <summary>A pass that should be good, or PayPal's answer where it gave none.</summary>
    public async Task<(string? Pass, JsonAnswer Answer)> Ask(JsonLine line, PayPalEntry entry, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var place = Place(entry);
        if (known.TryGetValue(place, out var kept) && kept.Until > now)
        {
            return (kept.Pass, new JsonAnswer(200, []));
        }

        var answer = await line.Send(() => Request(entry), cancel);
        if (!answer.IsGood)
        {
            return (null, answer);
        }

        var token = answer.Read<PayPalMessages.Token>(PayPalCalls.Json);
        if (token is not { AccessToken: { Length: > 0 and <= 4096 } pass, ExpiresIn: > 0 and { } seconds } || !pass.All(letter => letter is > ' ' and <= '~'))
        {
            throw answer.Unclear();
        }

        known[place] = (pass, now + TimeSpan.FromSeconds(seconds) - Early);
        return (pass, answer);
    }

    /// <summary>A pass was refused before its end: the next call asks for another.</summary>
    public void Forget(PayPalEntry entry) => known.TryRemove(Place(entry), out _);

    private static HttpRequestMessage Request(PayPalEntry entry)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(entry.Api, "v1/oauth2/token")) { Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{entry.ClientId}:{entry.ClientSecret}")));
        return request;
    }

    private static string Place(PayPalEntry entry) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Api}\n{entry.ClientId}\n{entry.ClientSecret}")));
}
