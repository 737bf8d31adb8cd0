using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PaymentPortal.Data;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Support.Payments;

/// <summary>Brands' accounts at providers.</summary>
public static class Connections
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    /// <summary>Connects the brand of a request: the credentials are checked at the provider, and payers are led there.</summary>
    public static async Task<ProviderAccount> ConnectAsync(this IServiceProvider portal, Guid brandId, string provider, params (string Field, string Value)[] secrets)
    {
        var now = portal.GetRequiredService<TimeProvider>().GetUtcNow();
        var id = Ids.New(now);
        var typed = new ProviderSecrets(secrets.ToDictionary(pair => pair.Field, pair => pair.Value));
        var address = portal.GetRequiredService<PublicAddress>().Of(Urls.Notifications(provider, id));
        var check = await portal.GetRequiredService<ProviderCatalog>().FindConnectable(provider)!.Check(typed, address, Cancel);
        var seal = portal.GetRequiredService<Seal>();
        return (await portal.GetRequiredService<WriteDoor>().Write<ProviderAccount>(
            async db =>
            {
                var position = await db.Set<ProviderAccount>().CountAsync(account => account.BrandId == brandId, Cancel);
                var account = ProviderAccount.Connect(id, brandId, provider, typed.Close(seal, id), position, Actor.Portal, now);
                account.TakeCheck(check, typed.With(check.Learned).Close(seal, id), now);
                account.Switch(true, Actor.Portal, now);
                db.Add(account);
                return account;
            },
            Cancel)).ValueOrDefault!;
    }
}
