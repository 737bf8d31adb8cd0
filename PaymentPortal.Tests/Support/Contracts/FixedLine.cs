using System.Net;
using System.Text;

namespace PaymentPortal.Support.Contracts;

/// <summary>A line on which every call is answered the same.</summary>
public sealed class FixedLine(int status, string body) : HttpMessageHandler, IHttpClientFactory
{
    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
}
