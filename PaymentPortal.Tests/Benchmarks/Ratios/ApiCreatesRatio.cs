using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using PaymentPortal.Support;
using PaymentPortal.Support.Apps;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>Requests created over the API by so many clients, each under an idempotency key of its own and durable before it is answered, against the plain loop. The clients share the machine with the portal.</summary>
internal sealed class ApiCreatesRatio(int clients) : IRatio, IAsyncDisposable
{
    private const int WarmUp = 640;

    private SentRequest? installation;
    private ServerProcess? portal;
    private HttpClient? http;
    private int number;

    public string Title => string.Create(CultureInfo.InvariantCulture, $"requests created over the API by {clients} clients, against one thread of single rows (requests/s)");

    public Goal Goal { get; } = new(1);

    public async Task<Round> MeasureAsync(TimeSpan time)
    {
        if (portal is null)
        {
            await StartAsync();
        }

        await using var plain = new PlainLoop();
        var baseline = await plain.RunAsync(time);
        var before = portal!.Processor;
        var ours = await Load.RunAsync(clients, time, Create);
        return new Round(baseline.PerSecond, ours.PerSecond, string.Create(CultureInfo.InvariantCulture,
            $"p99 {ours.P99Text}, {(portal.Processor - before).TotalMicroseconds / ours.Calls:N0} µs of the portal's processor time each; plain loop {baseline.P99Text}"));
    }

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        await (portal?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (installation?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task StartAsync()
    {
        installation = await SentRequest.CreateAsync();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Take()}/"));
        portal = installation.Start(AppBuild.Assembly, AppBuild.ContentRoot, address);
        await portal.UntilAnswersAsync(new Uri(address, "health/ready"));
        http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", installation.ApiSecret) } };
        await Load.WarmUpAsync(clients, WarmUp, Create);
    }

    private async Task Create()
    {
        var next = Interlocked.Increment(ref number);
        using var call = new HttpRequestMessage(HttpMethod.Post, "api/v1/payment-requests")
        {
            Content = new StringContent(
                string.Create(CultureInfo.InvariantCulture, $$"""
                    { "reference": "INV-{{next:D7}}", "description": "Hausratversicherung 2026", "amount": { "value": 12950, "currency": "EUR" }, "brand": "{{installation!.Brand}}",
                      "recipient": { "name": "Erika Mustermann", "email": "erika{{next}}@example.org", "customerNumber": "C-{{next}}" }, "send": [ { "channel": "email" } ] }
                    """),
                Encoding.UTF8,
                "application/json"),
        };
        call.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"call-{next}"));
        using var answer = await http!.SendAsync(call);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
    }
}
