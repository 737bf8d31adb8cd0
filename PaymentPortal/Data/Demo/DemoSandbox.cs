using Microsoft.EntityFrameworkCore;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Sandbox;
using PaymentPortal.Providers.Sandbox.Server;

namespace PaymentPortal.Data.Demo;

/// <summary>The test provider's side of the demo's attempts, so that it knows them when the janitor asks, a payer goes on or money is to go back.</summary>
internal sealed class DemoSandbox(LinkTokens tokens, PublicAddress address, Seal seal)
{
    private const string Language = "de";

    /// <summary>The attempt is ordered and the payer sent on.</summary>
    public void Order(PaymentPortalDbContext db, PaymentAttempt attempt, PaymentRequest request, DateTimeOffset now)
    {
        var payment = SandboxPayment.Make(Ids.New(now), new SandboxOrder(
            SandboxTranslation.Reference(attempt.Id), attempt.Method, attempt.Amount, attempt.Payee, request.Reference, request.Description, Language,
            address.Of($"{Urls.Result(tokens.Of(request.Id))}?lang={Language}"), address.Of($"/providers/{attempt.Provider}/notifications"), request.ExpiresAt), seal, now);
        db.Add(payment);
        var id = PublicId.Format(SandboxPayments.IdPrefix, payment.Id);
        attempt.Redirect(id, address.Of(SandboxPages.Address(id)));
    }

    /// <summary>The provider has told the portal how a payment stands.</summary>
    public static async Task Recall(PaymentPortalDbContext db, PaymentAttempt attempt, ProviderState state, DateTimeOffset confirmedAt)
    {
        var reference = SandboxTranslation.Reference(attempt.Id);
        (await db.Set<SandboxPayment>().SingleAsync(payment => payment.MerchantReference == reference)).Recall(state, confirmedAt);
    }
}
