using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PaymentPortal.Providers.Stripe;

namespace PaymentPortal.Support.Stripe;

/// <summary>Stripe on a port of this machine: its wire format, its rules, its errors, its memory for idempotency keys, and faults on the line as the test wants them.</summary>
internal sealed class StripeSimulator : IAsyncDisposable
{
    public const string ApiKey = "sk_test_simulator";
    public const string WebhookSecret = "whsec_simulator";

    private readonly WebApplication server;
    private readonly StripeState state;
    private readonly StripeMemory memory = new();
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource stopping = new();
    private int faultsLeft;

    private StripeSimulator(TimeProvider clock)
    {
        this.clock = clock;
        Address = new Uri($"http://127.0.0.1:{FreePort.Take()}/");
        state = new StripeState(clock);
        Api = new StripeApi(state, Address);
        Payer = new StripePayer(state);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.ToString());
        server = builder.Build();
        server.Run(Serve);
    }

    public Uri Address { get; }

    public StripePayer Payer { get; }

    public StripeApi Api { get; }

    public StripeState State => state;

    /// <summary>Every call, in the order of coming: "POST /v1/refunds".</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Every answer that carried something, with its path.</summary>
    public ConcurrentQueue<JsonObject> Answers { get; } = new();

    public static async Task<StripeSimulator> StartAsync(TimeProvider clock)
    {
        var simulator = new StripeSimulator(clock);
        await simulator.server.StartAsync(Xunit.TestContext.Current.CancellationToken);
        return simulator;
    }

    /// <summary>What goes wrong from now on, so many times; without a number until told otherwise.</summary>
    public void Break(StripeFault fault, int times = int.MaxValue) => (Fault, faultsLeft) = (fault, times);

    private StripeFault Fault { get; set; }

    /// <summary>Stripe forgets what it was asked under which key, as it does after a day.</summary>
    public void ForgetKeys() => memory.Forget();

    /// <summary>The events so far, each as Stripe would post it.</summary>
    public IReadOnlyList<(string Id, string Type, byte[] Body)> Events()
    {
        lock (state.Door)
        {
            return [.. state.Events.Select(happened => (happened["id"]!.GetValue<string>(), happened["type"]!.GetValue<string>(), Encoding.UTF8.GetBytes(happened.ToJsonString())))];
        }
    }

    /// <summary>The header that proves a body.</summary>
    public Dictionary<string, string> Sign(byte[] body, string secret = WebhookSecret, TimeSpan? ago = null) =>
        new(StringComparer.OrdinalIgnoreCase) { [StripeSignature.Header] = StripeSignature.Sign(secret, clock.GetUtcNow() - (ago ?? TimeSpan.Zero), body) };

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await server.DisposeAsync();
        stopping.Dispose();
    }

    private async Task Serve(HttpContext http)
    {
        Calls.Enqueue($"{http.Request.Method} {http.Request.Path}");
        http.Response.Headers["Request-Id"] = $"req_{Calls.Count}";
        var fault = Interlocked.Decrement(ref faultsLeft) >= 0 ? Fault : StripeFault.None;
        if (await StripeFaultMaking.MakeBeforeAsync(http, fault, stopping.Token))
        {
            return;
        }

        var (status, body, isReplay) = await CarryOutAsync(http.Request);
        if (await StripeFaultMaking.MakeAfterAsync(http, fault, body, stopping.Token))
        {
            return;
        }

        if (isReplay)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }

        await StripeFaultMaking.AnswerAsync(http, status, body);
    }

    private async Task<(int Status, string Body, bool IsReplay)> CarryOutAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var posted = await reader.ReadToEndAsync();
        try
        {
            Authorize(request.Headers.Authorization.ToString());
            var form = StripeForm.Read(request.Method == HttpMethods.Post ? posted : request.QueryString.Value ?? "");
            var key = request.Method == HttpMethods.Post ? request.Headers["Idempotency-Key"].ToString() : "";
            lock (state.Door)
            {
                return memory.Once(key, $"{request.Path}\n{posted}", () =>
                {
                    var answer = Api.Answer(request.Method, request.Path, form);
                    Answers.Enqueue(answer.DeepClone().AsObject());
                    return answer.ToJsonString();
                });
            }
        }
        catch (StripeError error)
        {
            return (error.Status, error.ToJson().ToJsonString(), false);
        }
    }

    private static void Authorize(string header)
    {
        var key = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : "";
        if (key == "rk_test_narrow")
        {
            throw new StripeError(403, "invalid_request_error", null, "The provided key does not have the required permissions for this endpoint.");
        }

        if (key != ApiKey)
        {
            throw new StripeError(401, "invalid_request_error", null, $"Invalid API Key provided: {key[..Math.Min(7, key.Length)]}*****");
        }
    }
}
