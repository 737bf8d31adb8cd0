using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;
using PaymentPortal.Support.Payments;

namespace PaymentPortal.Support.Stripe;

/// <summary>Brands that are connected to the simulator.</summary>
internal static class StripeAccounts
{
    public static ProviderSecrets Secrets { get; } = new(new Dictionary<string, string> { ["apiKey"] = StripeSimulator.ApiKey, ["webhookSecret"] = StripeSimulator.WebhookSecret });

    /// <summary>A sent request of a brand whose own account at Stripe is checked and on.</summary>
    public static async Task<(PaymentRequest Request, ProviderAtHand At)> OpenStripeRequestAsync(this IServiceProvider portal, long amount = Payables.Amount, TimeSpan? payableFor = null)
    {
        var cancel = Xunit.TestContext.Current.CancellationToken;
        var request = await portal.OpenRequestAsync(amount, payableFor: payableFor);
        var now = portal.GetRequiredService<TimeProvider>().GetUtcNow();
        var check = await portal.GetRequiredService<ProviderCatalog>().FindConnectable("stripe")!.Check(Secrets, "http://localhost/", cancel);
        var id = Ids.New(now);
        var closed = Secrets.Close(portal.GetRequiredService<Seal>(), id);
        await portal.GetRequiredService<WriteDoor>().Write<bool>(
            db =>
            {
                var account = ProviderAccount.Connect(id, request.BrandId, "stripe", closed, 1, Actor.Portal, now);
                account.TakeCheck(check, closed, now);
                account.Switch(true, Actor.Portal, now);
                db.Add(account);
                return Task.FromResult<Outcome<bool>>(true);
            },
            cancel);
        return (request, new ProviderAtHand("stripe", id));
    }
}
