using System.Net.Http.Headers;
using System.Text;
using PaymentPortal.Support.Apps;
using PaymentPortal.Support.Payments;
using Shouldly;

namespace PaymentPortal.Support.Api;

/// <summary>Another system that calls the API of a portal under test, with the demo key unless told otherwise.</summary>
public sealed class ApiClient : IDisposable
{
    public const string DemoSecret = "pp_dev_demo";

    private readonly Uri portal;
    private readonly HttpClient http;

    private ApiClient(Uri address, AuthenticationHeaderValue? credentials)
    {
        portal = address;
        http = PlainHttp.Client(address);
        http.DefaultRequestHeaders.Authorization = credentials;
    }

    public static ApiClient Of(AppHost host, string? secret = DemoSecret) => Of(host.Address, secret);

    public static ApiClient Of(Uri address, string? secret = DemoSecret) => new(address, secret is null ? null : new AuthenticationHeaderValue("Bearer", secret));

    /// <summary>With HTTP Basic.</summary>
    public static ApiClient Basic(AppHost host, string name, string secret) =>
        new(host.Address, new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{secret}"))));

    public Task<ApiAnswer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<ApiAnswer> PostAsync(string path, string? json, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, Json(json), headers);

    public Task<ApiAnswer> PatchAsync(string path, string json, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Patch, path, Json(json), headers);

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var way = ContractProxy.Carries(path, content, headers) ? await ContractProxy.WayToAsync(portal) : portal;
        using var request = new HttpRequestMessage(method, new Uri(way, $"api/v1/{path}")) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request, Xunit.TestContext.Current.CancellationToken);
        var answer = await ApiAnswer.ReadAsync(response);
        ContractProxy.Flags(answer.Status, answer.Header).ShouldBeEmpty($"{method} {path}");
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static StringContent? Json(string? json) => json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
}
