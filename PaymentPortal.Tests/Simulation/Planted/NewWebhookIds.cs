using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using PaymentPortal.Webhooks.Signing;

namespace PaymentPortal.Simulation.Planted;

/// <summary>Makes a new id for each try of a webhook.</summary>
internal sealed class NewWebhookIds(IHttpClientFactory inner) : IHttpClientFactory
{
    private readonly HashSet<string> tried = [];

    public HttpClient CreateClient(string name) => new(new NewId(inner.CreateClient(name), tried));

    private sealed class NewId(HttpClient inner, HashSet<string> tried) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
            foreach (var (key, values) in request.Headers)
            {
                var value = string.Join(' ', values);
                copy.Headers.TryAddWithoutValidation(key, key == WebhookSigner.IdHeader && !tried.Add(value) ? PublicId.Format(PublicId.Event, Ids.New(Some.Noon)) : value);
            }

            return await inner.SendAsync(copy, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
    }
}
