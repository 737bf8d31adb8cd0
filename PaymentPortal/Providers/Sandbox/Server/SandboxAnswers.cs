using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>Payments as the provider's API shows them.</summary>
internal sealed class SandboxAnswers(PublicAddress address, TimeProvider clock)
{
    /// <summary>What a tired gateway says in place of the provider.</summary>
    private const string GatewayTimeout = "<html><head><title>504 Gateway Time-out</title></head><body><h1>504 Gateway Time-out</h1></body></html>";

    public IResult OfFound(SandboxPayment? payment) => payment is null ? SandboxApi.Problem(StatusCodes.Status404NotFound, "payment-not-found") : Of(payment);

    public IResult Of(SandboxPayment payment) =>
        payment.IsSilent(clock.GetUtcNow())
            ? Results.Content(GatewayTimeout, "text/html", statusCode: StatusCodes.Status504GatewayTimeout)
            : Results.Json(Message(payment));

    public IResult Of(SandboxPayment payment, SandboxRefund refund) =>
        payment.IsSilent(clock.GetUtcNow())
            ? Results.Content(GatewayTimeout, "text/html", statusCode: StatusCodes.Status504GatewayTimeout)
            : Results.Json(new SandboxMessages.Refund(refund.Id, refund.MerchantReference, refund.Status, refund.Reason, new SandboxMessages.Amount(refund.Value, refund.Currency)));

    private SandboxMessages.Payment Message(SandboxPayment payment)
    {
        var id = PublicId.Format(SandboxPayments.IdPrefix, payment.Id);
        return new SandboxMessages.Payment(
            id,
            payment.MerchantReference,
            payment.StatusAt(clock.GetUtcNow()).ToString().ToLowerInvariant(),
            payment.Reason,
            payment.IsTombstone ? null : address.Of(SandboxPages.Address(id)),
            [.. payment.Captures.Select(capture => new SandboxMessages.Capture(capture.Id, new SandboxMessages.Amount(capture.Value, capture.Currency), capture.ChargedBack))]);
    }
}
