using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using PaymentPortal.Providers.Lines;

namespace PaymentPortal.Providers.PayPal;

/// <summary>PayPal's API as one brand's credentials reach it. A pass that is refused is renewed once.</summary>
internal sealed class PayPalCalls(JsonLine line, PayPalTokens tokens, PayPalEntry entry)
{
    public static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private const string Once = "PayPal-Request-Id";

    /// <summary>Where the API is.</summary>
    public Uri Api => entry.Api;

    public Task<JsonAnswer> Read(string path, CancellationToken cancel) => Send(HttpMethod.Get, path, null, null, cancel);

    /// <param name="path">Of the call.</param>
    /// <param name="content">What is sent as JSON.</param>
    /// <param name="key">PayPal does what comes with the same one only once; null for what may be done again.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<JsonAnswer> Order(string path, object content, string? key, CancellationToken cancel) => Send(HttpMethod.Post, path, JsonSerializer.SerializeToUtf8Bytes(content, Json), key, cancel);

    /// <summary>Sends JSON as it is.</summary>
    public Task<JsonAnswer> Order(string path, byte[] json, CancellationToken cancel) => Send(HttpMethod.Post, path, json, null, cancel);

    /// <summary>Has PayPal give a pass, and tells what it said.</summary>
    public async Task<JsonAnswer> Enter(CancellationToken cancel)
    {
        tokens.Forget(entry);
        return (await tokens.Ask(line, entry, cancel)).Answer;
    }

    private async Task<JsonAnswer> Send(HttpMethod method, string path, byte[]? json, string? key, CancellationToken cancel)
    {
        for (var renewed = false; ; renewed = true)
        {
            var (pass, refusal) = await tokens.Ask(line, entry, cancel);
            if (pass is null)
            {
                return refusal;
            }

            var answer = await line.Send(() => Request(method, path, json, key, pass), cancel);
            if (answer.Status != 401 || renewed)
            {
                return answer;
            }

            tokens.Forget(entry);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path, byte[]? json, string? key, string pass)
    {
        var request = new HttpRequestMessage(method, new Uri(entry.Api, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", pass);
        request.Headers.Accept.ParseAdd("application/json");
        if (json is not null)
        {
            request.Content = new ByteArrayContent(json);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        if (key is not null)
        {
            request.Headers.Add(Once, key);
            request.Headers.Add("Prefer", "return=representation");
        }

        return request;
    }
}
