using Stripe;

namespace PaymentPortal.Providers.Stripe;

/// <summary>Asks Stripe who a key belongs to, what that account offers, and sees to the notification endpoint.</summary>
internal sealed class StripeCheck(StripeClient client)
{
    private const string NoSecret = "webhook-secret";
    private const string NoMethods = "no-methods";
    private const string NotActivated = "account-not-activated";

    public async Task<ProviderCheck> Run(bool isLive, string webhookSecret, string notificationUrl, CancellationToken cancel)
    {
        var account = await Ask(() => new AccountService(client).GetSelfAsync(cancellationToken: cancel), cancel);
        var offers = await Ask(() => new PaymentMethodConfigurationService(client).ListAsync(new PaymentMethodConfigurationListOptions { Limit = 100 }, cancellationToken: cancel), cancel);
        var chosen = offers.Data?.Find(offer => offer is { Active: true, IsDefault: true, Application: null }) ?? offers.Data?.Find(offer => offer is { Active: true, IsDefault: true });
        var methods = chosen is null ? [] : StripeMethods.Offers(chosen);
        var learned = await new StripeEndpoint(client).Secret(webhookSecret, notificationUrl, cancel);
        List<string> missing = [];
        if (isLive && !account.ChargesEnabled)
        {
            missing.Add(NotActivated);
        }

        if (methods.Count == 0)
        {
            missing.Add(NoMethods);
        }

        if ((learned ?? webhookSecret).Length == 0)
        {
            missing.Add(NoSecret);
        }

        return new ProviderCheck(
            Name(account), isLive, methods, missing, learned is null ? null : new Dictionary<string, string> { [StripeConnection.WebhookSecret] = learned });
    }

    /// <summary>A call that no credentials that suffice are refused for.</summary>
    internal static Task<T> Ask<T>(Func<Task<T>> call, CancellationToken cancel) =>
        StripeFaults.Clear(call, cancel, word => word.Status is 401 or 403 ? new ProviderRefusedException("credentials-refused") : null);

    private static string Name(Account account)
    {
        string?[] names = [account.Settings?.Dashboard?.DisplayName, account.BusinessProfile?.Name, account.Id];
        var name = names.First(name => !string.IsNullOrWhiteSpace(name))!.Trim();
        return name.Length <= 200 ? name : name[..200];
    }
}
