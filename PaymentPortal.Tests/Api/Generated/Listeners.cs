using System.Text.Json.Nodes;
using PaymentPortal.Support.Api;
using PaymentPortal.Support.Apps;

namespace PaymentPortal.Api.Generated;

/// <summary>The webhook endpoints that a run makes. Every event goes to all of them, so only the last ones are kept.</summary>
internal sealed class Listeners(AppHost host) : IDisposable
{
    private const int Kept = 20;

    private readonly ApiClient api = ApiClient.Of(host);
    private readonly Queue<string> made = [];

    /// <summary>Notes an endpoint, if the answer is one, and deletes the oldest beyond the few.</summary>
    public async Task KeepFewAsync(JsonNode? answer)
    {
        if (answer is JsonObject thing && thing["id"] is JsonValue id && id.TryGetValue<string>(out var text) && text.StartsWith("we_", StringComparison.Ordinal) && !made.Contains(text))
        {
            made.Enqueue(text);
            if (made.Count > Kept)
            {
                await api.SendAsync(HttpMethod.Delete, $"webhook-endpoints/{made.Dequeue()}", null);
            }
        }
    }

    public void Dispose() => api.Dispose();
}
