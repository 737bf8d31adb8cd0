using System.Xml;
using PaymentPortal.Api;
using PaymentPortal.Api.Json;
using PaymentPortal.Api.OpenApi;
using PaymentPortal.Api.Problems;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Sandbox.Api;

/// <summary>The clock over the API. Where the portal's clock cannot be moved, which is everywhere outside development, there is no such call.</summary>
public static class SandboxClockApi
{
    public static void MapSandboxClockApi(this RouteGroupBuilder api, IServiceProvider services)
    {
        if (services.GetRequiredService<TimeProvider>() is SandboxClock)
        {
            api.MapPost("/sandbox/clock/advance", Advance).RequireAuthorization(ApiScopes.WriteRequests).WithTags(ApiTags.Sandbox)
                .Describe("advanceClock", "Put the clock forward", "In development only: lets the portal take a later moment for the present, so that expiry, countdown, retries and planned messages happen. The clock never goes back; the next start is in the present again.")
                .Example("""{ "by": "PT1H" }""")
                .Answers<ClockContract>()
                .Refuses(422, "invalid-input");
        }
    }

    private static IResult Advance(JsonBody<ClockAdvanceContract> body, TimeProvider clock) =>
        Read(body.Value.By) is { } by && ((SandboxClock)clock).TryAdvance(by)
            ? Answer.Ok(new ClockContract { Now = clock.GetUtcNow() })
            : ApiProblem.Of(Refusal.OfFaults([new Fault("/by", "not-a-duration", "A duration such as P3D or PT90M, more than nothing and at most ten years in all.")]));

    private static TimeSpan? Read(string? text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text ?? "");
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }
}
