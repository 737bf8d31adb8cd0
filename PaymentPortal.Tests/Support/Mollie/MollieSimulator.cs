using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using PaymentPortal.Support.Payments;

namespace PaymentPortal.Support.Mollie;

/// <summary>Mollie in the test's own hands, over real HTTP: it remembers idempotency keys, keeps payments and refunds, takes a script for the payer and loses answers when told to.</summary>
public sealed class MollieSimulator : IAsyncDisposable
{
    public const string ApiKey = "test_dHar4XY7LxsDOtmnkVtjNVWXLSlXsM";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, (int Status, JsonObject Body)> answers = new();
    private readonly Lock gate = new();
    private int last;

    private MollieSimulator(WebApplication app, Uri address)
    {
        (this.app, Address) = (app, address);
        app.Use(Guard);
        app.MapPost("/v2/payments", (HttpRequest request) => Once(request.HttpContext, Order));
        app.MapGet("/v2/payments/{id}", (string id) => Find(id, payment => Results.Json(Shown(payment))));
        app.MapDelete("/v2/payments/{id}", (string id) => Find(id, Cancel));
        app.MapPost("/v2/payments/{id}/refunds", (string id, HttpContext http) => Once(http, body => Refund(Payments[id], body)));
        app.MapGet("/v2/payments/{id}/refunds", (string id) => Find(id, payment => Results.Json(
            new JsonObject { ["_embedded"] = new JsonObject { ["refunds"] = new JsonArray([.. payment.Refunds.Select(refund => Shown(payment, refund))]) } })));
        app.MapGet("/v2/payments/{id}/refunds/{refund}", (string id, string refund) => Find(id, payment => Results.Json(Shown(payment, payment.Refunds.Single(row => row.Id == refund)))));
        app.MapGet("/v2/profiles/me", () => Results.Json(new JsonObject { ["id"] = "pfl_1", ["mode"] = "test", ["name"] = "Nordwind", ["status"] = "verified" }));
        app.MapGet("/v2/methods", (HttpRequest request) => Results.Json(Methods(request.Query["amount[currency]"].ToString())));
    }

    public Uri Address { get; }

    /// <summary>All payments by their id.</summary>
    public ConcurrentDictionary<string, MolliePayment> Payments { get; } = new();

    /// <summary>The only payment there is.</summary>
    public MolliePayment Single => Payments.Values.Single();

    /// <summary>How often a method and path beginning were called.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Calls of this kind ("POST /v2/payments") are carried out, and the line is cut before the answer, so many times.</summary>
    public ConcurrentDictionary<string, int> Lost { get; } = new();

    public static async Task<MollieSimulator> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var address = new Uri($"http://127.0.0.1:{FreePort.Take()}/");
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));
        builder.Logging.ClearProviders();
        var simulator = new MollieSimulator(builder.Build(), address);
        await simulator.app.StartAsync();
        return simulator;
    }

    /// <summary>Tells the portal that something has become of a payment.</summary>
    public static async Task<int> NotifyAsync(MolliePayment payment, int times = 1)
    {
        using var http = PlainHttp.Client(new Uri(payment.WebhookUrl!));
        var status = 0;
        for (var i = 0; i < times; i++)
        {
            using var form = new FormUrlEncodedContent([new("id", payment.Id)]);
            using var response = await http.PostAsync(payment.WebhookUrl, form);
            status = (int)response.StatusCode;
        }

        return status;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Guard(HttpContext http, RequestDelegate next)
    {
        var call = $"{http.Request.Method} {http.Request.Path}";
        Calls.Enqueue(call);
        if (http.Request.Headers.Authorization != $"Bearer {ApiKey}")
        {
            await Fault(401).ExecuteAsync(http);
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

    private async Task<IResult> Once(HttpContext http, Func<JsonObject, (int, JsonObject)> act)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        lock (gate)
        {
            var answer = key.Length > 0 && answers.TryGetValue(http.Request.Path + key, out var known) ? known : answers[http.Request.Path + key] = act(body);
            return Results.Json(answer.Body.DeepClone(), statusCode: answer.Status);
        }
    }

    private (int Status, JsonObject Body) Order(JsonObject body)
    {
        var payment = new MolliePayment("tr_" + Next(), body["amount"]!["currency"]!.ToString(), body["amount"]!["value"]!.ToString())
        {
            Metadata = body["metadata"]!.ToJsonString(),
            WebhookUrl = body["webhookUrl"]?.ToString(),
            Method = body["method"]?.ToString(),
        };
        Payments[payment.Id] = payment;
        return (201, Shown(payment));
    }

    private IResult Cancel(MolliePayment payment)
    {
        if (payment.Status is not ("open" or "pending") || !payment.IsCancelable)
        {
            return Fault(422);
        }

        payment.Status = "canceled";
        return Results.Json(Shown(payment));
    }

    private (int Status, JsonObject Body) Refund(MolliePayment payment, JsonObject body)
    {
        var value = body["amount"]!["value"]!.ToString();
        var given = payment.Refunds.Where(refund => refund.Status is not ("failed" or "canceled")).Sum(refund => decimal.Parse(refund.Value, CultureInfo.InvariantCulture));
        if (payment.Status != "paid" || given + decimal.Parse(value, CultureInfo.InvariantCulture) > decimal.Parse(payment.Value, CultureInfo.InvariantCulture))
        {
            return (422, new JsonObject { ["status"] = 422, ["title"] = "Unprocessable Entity", ["detail"] = "The amount is higher than the maximum", ["field"] = "amount" });
        }

        var refund = new MollieRefund("re_" + Next(), payment.Currency, value, body["metadata"]!.ToJsonString());
        payment.Refunds.Add(refund);
        return (201, Shown(payment, refund));
    }

    private JsonObject Shown(MolliePayment payment) => new()
    {
        ["resource"] = "payment",
        ["id"] = payment.Id,
        ["status"] = payment.Status,
        ["isCancelable"] = payment.IsCancelable && payment.Status is "open" or "pending",
        ["amount"] = new JsonObject { ["currency"] = payment.Currency, ["value"] = payment.Value },
        ["metadata"] = JsonNode.Parse(payment.Metadata),
        ["details"] = payment.FailureReason is null ? null : new JsonObject { ["failureReason"] = payment.FailureReason },
        ["_embedded"] = new JsonObject { ["chargebacks"] = payment.IsChargedBack ? new JsonArray(new JsonObject { ["id"] = "chb_1", ["reversedAt"] = null }) : new JsonArray() },
        ["_links"] = new JsonObject { ["checkout"] = new JsonObject { ["href"] = new Uri(Address, "checkout/" + payment.Id).AbsoluteUri } },
    };

    private static JsonObject Shown(MolliePayment payment, MollieRefund refund) => new()
    {
        ["resource"] = "refund",
        ["id"] = refund.Id,
        ["status"] = refund.Status,
        ["paymentId"] = payment.Id,
        ["amount"] = new JsonObject { ["currency"] = refund.Currency, ["value"] = refund.Value },
        ["metadata"] = JsonNode.Parse(refund.Metadata),
    };

    private static JsonObject Methods(string currency) => new()
    {
        ["_embedded"] = new JsonObject
        {
            ["methods"] = currency == "EUR" ? new JsonArray(Method("creditcard", "10000.00"), Method("ideal", "50000.00"), Method("klarna", "5000.00"), Method("paypal", "8000.00")) : new JsonArray(),
        },
    };

    private static JsonObject Method(string id, string largest) => new()
    {
        ["id"] = id,
        ["status"] = "activated",
        ["minimumAmount"] = new JsonObject { ["value"] = "0.01", ["currency"] = "EUR" },
        ["maximumAmount"] = new JsonObject { ["value"] = largest, ["currency"] = "EUR" },
    };

    private IResult Find(string id, Func<MolliePayment, IResult> show)
    {
        lock (gate)
        {
            return Payments.TryGetValue(id, out var payment) ? show(payment) : Fault(404);
        }
    }

    private static IResult Fault(int status) => Results.Json(new JsonObject { ["status"] = status, ["title"] = "No", ["detail"] = "No" }, statusCode: status);

    private string Next() => $"sim{Interlocked.Increment(ref last)}";
}
