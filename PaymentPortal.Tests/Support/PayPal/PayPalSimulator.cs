using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PaymentPortal.Support.PayPal;

/// <summary>PayPal in the test's own hands, over real HTTP: passes that end, request ids that are remembered, orders that a payer agrees to, captures, refunds, notifications that it knows again.</summary>
public sealed partial class PayPalSimulator : IAsyncDisposable
{
    public const string ClientId = "AeA1QIZXiflr1";
    public const string ClientSecret = "ECYYrrSHdKfk-secret";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, (int Status, JsonObject Body)> answers = new();
    private readonly Lock gate = new();
    private int last = 1000;

    private PayPalSimulator(WebApplication app, Uri address)
    {
        (this.app, Address) = (app, address);
        app.Use(Guard);
        app.MapPost("/v1/oauth2/token", Pass);
        app.MapPost("/v2/checkout/orders", (HttpRequest request) => Once(request.HttpContext, Order));
        app.MapGet("/v2/checkout/orders/{id}", (string id) => Orders.TryGetValue(id, out var order) ? Answer((200, Shown(order))) : Answer(Fault(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID")));
        app.MapPost("/v2/checkout/orders/{id}/capture", (string id, HttpContext http) => Once(http, _ => Capture(Orders[id])));
        app.MapPost("/v2/payments/captures/{id}/refund", (string id, HttpContext http) => Once(http, body => Refund(Orders.Values.SelectMany(order => order.Captures).Single(capture => capture.Id == id), body)));
        app.MapGet("/v2/payments/refunds/{id}", (string id) => Answer((200, Refunds[id])));
        app.MapGet("/v1/notifications/webhooks", () => Answer((200, new JsonObject { ["webhooks"] = new JsonArray([.. Webhooks.Select(hook => (JsonNode)new JsonObject { ["id"] = hook.Value, ["url"] = hook.Key })]) })));
        app.MapPost("/v1/notifications/webhooks", (HttpRequest request) => Once(request.HttpContext, Register));
        app.MapPost("/v1/notifications/verify-webhook-signature", Verify);
    }

    public Uri Address { get; }

    /// <summary>All orders by their id.</summary>
    public ConcurrentDictionary<string, PayPalOrder> Orders { get; } = new();

    /// <summary>The only order there is.</summary>
    public PayPalOrder Single => Orders.Values.Single();

    /// <summary>Refunds by their id, as they are shown.</summary>
    public ConcurrentDictionary<string, JsonObject> Refunds { get; } = new();

    /// <summary>Registered notification addresses and their ids.</summary>
    public ConcurrentDictionary<string, string> Webhooks { get; } = new();

    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Calls of this kind ("POST /v2/checkout/orders") are carried out, and the line is cut before the answer, so many times.</summary>
    public ConcurrentDictionary<string, int> Lost { get; } = new();

    /// <summary>The pass that is good now.</summary>
    public string GoodPass { get; set; } = "pass-1";

    public static async Task<PayPalSimulator> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var address = new Uri($"http://127.0.0.1:{FreePort.Take()}/");
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));
        builder.Logging.ClearProviders();
        var simulator = new PayPalSimulator(builder.Build(), address);
        await simulator.app.StartAsync();
        return simulator;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Guard(HttpContext http, RequestDelegate next)
    {
        var call = $"{http.Request.Method} {http.Request.Path}";
        Calls.Enqueue(call);
        if (http.Request.Path != "/v1/oauth2/token" && http.Request.Headers.Authorization != $"Bearer {GoodPass}")
        {
            await Answer(Fault(401, "AUTHENTICATION_FAILURE", null)).ExecuteAsync(http);
            return;
        }

        if (Lost.FirstOrDefault(pair => call.StartsWith(pair.Key, StringComparison.Ordinal) && pair.Value > 0) is { Key: { } kind })
        {
            Lost[kind]--;
            using var nowhere = new MemoryStream();
            http.Response.Body = nowhere;
            await next(http);
            http.Abort();
            return;
        }

        await next(http);
    }

    private IResult Pass(HttpContext http) =>
        http.Request.Headers.Authorization == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{ClientSecret}"))
            ? Answer((200, new JsonObject { ["access_token"] = GoodPass, ["token_type"] = "Bearer", ["app_id"] = "APP-80W284485P519543T", ["expires_in"] = 32400 }))
            : Answer((401, new JsonObject { ["error"] = "invalid_client" }));

    private async Task<IResult> Once(HttpContext http, Func<JsonObject, (int, JsonObject)> act)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        var key = http.Request.Headers["PayPal-Request-Id"].ToString();
        lock (gate)
        {
            if (key.Length > 0 && answers.TryGetValue(http.Request.Path + key, out var known))
            {
                return Answer(known);
            }

            var answer = act(body);
            if (answer.Item1 < 400)
            {
                answers[http.Request.Path + key] = (200, answer.Item2.DeepClone().AsObject());
            }

            return Answer(answer);
        }
    }

    private (int Status, JsonObject Body) Register(JsonObject body)
    {
        var id = Webhooks.GetOrAdd(body["url"]!.ToString(), _ => "WH" + Next());
        return (201, new JsonObject { ["id"] = id, ["url"] = body["url"]!.ToString() });
    }

    private static IResult Answer((int Status, JsonObject Body) answer) => Results.Json(answer.Body.DeepClone(), statusCode: answer.Status);

    private static (int Status, JsonObject Body) Fault(int status, string name, string? issue) =>
        (status, new JsonObject { ["name"] = name, ["message"] = "No.", ["details"] = issue is null ? new JsonArray() : new JsonArray(new JsonObject { ["issue"] = issue }) });

    private string Next() => $"SIM{Interlocked.Increment(ref last)}";
}
