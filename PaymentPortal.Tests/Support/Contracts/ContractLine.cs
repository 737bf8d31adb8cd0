using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;

namespace PaymentPortal.Support.Contracts;

/// <summary>An adapter's line to contract mocks: every call has to please the mock; its example is then made to speak of the payment that was asked about, so that the adapter goes on.</summary>
/// <param name="mocks">The mock of a path.</param>
/// <param name="amend">Changes an example; a null mock means that the document does not know the call, and this makes the answer.</param>
public sealed class ContractLine(Func<HttpRequestMessage, ContractMock?> mocks, Action<HttpRequestMessage, JsonObject> amend) : HttpMessageHandler, IHttpClientFactory
{
    private readonly SocketsHttpHandler wire = new() { UseProxy = false, AllowAutoRedirect = false };

    /// <summary>What was called, as "POST /v2/payments".</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        Calls.Enqueue($"{request.Method} {path}");
        var answer = new JsonObject();
        var status = System.Net.HttpStatusCode.OK;
        if (mocks(request) is { } mock)
        {
            request.RequestUri = new Uri(mock.Address, request.RequestUri.PathAndQuery);
            using var response = await PassOnAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            ((int)response.StatusCode).ShouldBeInRange(200, 299, $"{request.Method} {path}: {text}\n{mock.Output}");
            answer = text.Length == 0 ? answer : JsonNode.Parse(text)!.AsObject();
            status = response.StatusCode;
        }

        amend(request, answer);
        return new HttpResponseMessage(status) { Content = new StringContent(answer.ToJsonString(), Encoding.UTF8, "application/json") };
    }

    protected override void Dispose(bool disposing)
    {
        wire.Dispose();
        base.Dispose(disposing);
    }

    private Task<HttpResponseMessage> PassOnAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using var invoker = new HttpMessageInvoker(wire, disposeHandler: false);
        return invoker.SendAsync(request, cancel);
    }
}
