using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using PaymentPortal.Providers.Lines;

namespace PaymentPortal.Providers.Mollie;

/// <summary>Mollie's API as one API key reaches it.</summary>
internal sealed class MollieCalls(JsonLine line, Uri api, string apiKey)
{
    /// <summary>Mollie remembers a key for an hour; what is older is looked for before it is ordered again.</summary>
    private const string Once = "Idempotency-Key";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Where the API is.</summary>
    public Uri Api => api;

    public Task<JsonAnswer> Read(string path, CancellationToken cancel) => Send(HttpMethod.Get, path, null, null, cancel);

    public Task<JsonAnswer> Order(string path, object content, Guid key, CancellationToken cancel) => Send(HttpMethod.Post, path, content, MollieTranslation.Mark(key), cancel);

    public Task<JsonAnswer> Delete(string path, CancellationToken cancel) => Send(HttpMethod.Delete, path, null, null, cancel);

    private Task<JsonAnswer> Send(HttpMethod method, string path, object? content, string? key, CancellationToken cancel) => line.Send(
        () =>
        {
            var request = new HttpRequestMessage(method, new Uri(api, path)) { Content = content is null ? null : JsonContent.Create(content, content.GetType(), options: Json) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
            request.Headers.Accept.ParseAdd("application/hal+json");
            if (key is not null)
            {
                request.Headers.Add(Once, key);
            }

            return request;
        },
        cancel);
}
