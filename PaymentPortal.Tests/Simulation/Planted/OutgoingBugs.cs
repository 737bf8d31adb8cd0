using PaymentPortal.Messaging;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Builders;
using PaymentPortal.Webhooks.Signing;

namespace PaymentPortal.Simulation.Planted;

/// <summary>Says that a message was sent before it is.</summary>
internal sealed class SentBeforeSending(IMessageChannel inner) : IMessageChannel
{
    public string Key => inner.Key;

    public async Task<HandOver> Send(string recipient, byte[] raw, Func<Task<bool>> begin, CancellationToken cancel) =>
        await inner.Send(recipient, raw, begin, cancel) is HandOver.CalledOff calledOff ? calledOff : new HandOver.Accepted();
}

/// <summary>Sends a message again of which nobody knows whether it arrived.</summary>
internal sealed class SentAgain(IMessageChannel inner) : IMessageChannel
{
    public string Key => inner.Key;

    public async Task<HandOver> Send(string recipient, byte[] raw, Func<Task<bool>> begin, CancellationToken cancel) =>
        await inner.Send(recipient, raw, begin, cancel) is var result && result is HandOver.Unclear unclear ? new HandOver.RetryLater(unclear.Code) : result;
}

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
