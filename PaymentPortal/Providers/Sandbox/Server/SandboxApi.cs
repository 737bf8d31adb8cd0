using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PaymentPortal.Api.Json;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Notifications;

namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>The provider's HTTP API: order, read and call off payments.</summary>
internal static class SandboxApi
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void MapSandboxApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/sandbox/api/v1/payments").AllowAnonymous().DisableAntiforgery().ExcludeFromDescription().AddEndpointFilter(RequireSecret);
        api.MapPost("", Order);
        api.MapPost("/cancel", CallOff);
        api.MapPost("/refunds/{merchantReference}", Refund);
        api.MapGet("", FindByReference);
        api.MapGet("/{id}", FindById);
    }

    private static async ValueTask<object?> RequireSecret(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var given = Encoding.UTF8.GetBytes(context.HttpContext.Request.Headers.Authorization.ToString());
        var expected = Encoding.UTF8.GetBytes("Bearer " + context.HttpContext.RequestServices.GetRequiredService<SandboxSecrets>().Api);
        return CryptographicOperations.FixedTimeEquals(given, expected) ? await next(context) : Problem(StatusCodes.Status401Unauthorized, "unauthorized");
    }

    private static async Task<IResult> Order(HttpRequest request, SandboxPayments payments, SandboxAnswers answers, CancellationToken cancel)
    {
        if (await Read<SandboxMessages.Order>(request, cancel) is not { } message || SandboxOrder.Check(message) is not { } order)
        {
            return Problem(StatusCodes.Status422UnprocessableEntity, "invalid-order");
        }

        if (!SandboxMethods.Known.Contains(order.Method))
        {
            return Problem(StatusCodes.Status422UnprocessableEntity, "method-not-supported");
        }

        var outcome = await payments.Order(order, cancel);
        return outcome.ValueOrDefault is { } payment ? answers.Of(payment) : Problem(StatusCodes.Status409Conflict, outcome.Reason!.Code);
    }

    private static async Task<IResult> CallOff(HttpRequest request, SandboxPayments payments, SandboxAnswers answers, CancellationToken cancel) =>
        (await Read<SandboxMessages.Cancellation>(request, cancel))?.MerchantReference is { Length: > 0 and <= 64 } reference
            ? answers.Of(await payments.CallOff(reference, cancel))
            : Problem(StatusCodes.Status422UnprocessableEntity, "invalid-order");

    /// <summary>Gives back money of the payment with this merchant reference.</summary>
    private static async Task<IResult> Refund(HttpRequest request, string merchantReference, SandboxPayments payments, SandboxDispatcher dispatcher, SandboxAnswers answers, CancellationToken cancel)
    {
        if (await Read<SandboxMessages.RefundOrder>(request, cancel) is not { MerchantReference.Length: > 0 and <= 64, CaptureId: not null, Amount: { Value: > 0, Currency: not null } } order)
        {
            return Problem(StatusCodes.Status422UnprocessableEntity, "invalid-order");
        }

        if (await payments.Find(merchantReference, cancel) is not { } payment)
        {
            return Problem(StatusCodes.Status404NotFound, "payment-not-found");
        }

        var outcome = await payments.Refund(payment.Id, order, cancel);
        dispatcher.Wake();
        return outcome.ValueOrDefault is { } refund ? answers.Of(payment, refund) : Problem(StatusCodes.Status422UnprocessableEntity, outcome.Reason!.Code);
    }

    private static async Task<IResult> FindByReference(string? merchantReference, SandboxPayments payments, SandboxAnswers answers, CancellationToken cancel) =>
        answers.OfFound(merchantReference is null ? null : await payments.Find(merchantReference, cancel));

    private static async Task<IResult> FindById(string id, SandboxPayments payments, SandboxAnswers answers, CancellationToken cancel) =>
        answers.OfFound(PublicId.TryParse(SandboxPayments.IdPrefix, id, out var found) ? await payments.Find(found, cancel) : null);

    private static async Task<T?> Read<T>(HttpRequest request, CancellationToken cancel)
        where T : class
    {
        try
        {
            return await BoundedBody.Read(request, NotificationEndpoints.LargestBody, cancel) is { } body ? JsonSerializer.Deserialize<T>(body, Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static IResult Problem(int status, string code) => Results.Json(new SandboxMessages.Problem(code), statusCode: status);
}
