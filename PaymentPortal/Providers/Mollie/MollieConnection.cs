using PaymentPortal.Providers.Accounts;
using PaymentPortal.Providers.Lines;

namespace PaymentPortal.Providers.Mollie;

/// <summary>Opens and checks a brand's account at Mollie. The API key says by its beginning whether real money moves.</summary>
internal sealed class MollieConnection(IHttpClientFactory clients, MollieOptions options) : IConnectableProvider
{
    public const string ApiKey = "apiKey";
    public const string WebhookSecret = "webhookSecret";

    private const string Live = "live_";
    private const string Test = "test_";

    public string Key => MollieProvider.ProviderKey;

    public string Name => "Mollie";

    public string HostName => MollieProvider.Hosts[0];

    /// <summary>A payer who comes with a chosen method is led through Mollie to whoever carries it out.</summary>
    public IReadOnlyList<string> FormHosts { get; } = ["mollie.com", "paypal.com", "przelewy24.pl", "twint.ch", .. Own(options)];

    public IReadOnlyList<CredentialField> Fields { get; } =
    [
        new(ApiKey, IsSecret: true, IsRequired: true, "live_…"),
        new(WebhookSecret, IsSecret: true, IsRequired: false, ""),
    ];

    public IPaymentProvider Open(ProviderSecrets secrets) => new MollieProvider(Calls(secrets), secrets);

    public async Task<ProviderCheck> Check(ProviderSecrets secrets, string notificationUrl, CancellationToken cancel)
    {
        if (!secrets[ApiKey].StartsWith(Live, StringComparison.Ordinal) && !secrets[ApiKey].StartsWith(Test, StringComparison.Ordinal))
        {
            // Keys of organisations look otherwise and would need the profile with every call.
            throw new ProviderRefusedException("credentials-refused");
        }

        var calls = Calls(secrets);
        var profile = Read<MollieMessages.Profile>(await calls.Read("v2/profiles/me", cancel));
        var offers = new List<MethodOffer>();
        foreach (var probe in MollieMethods.Probes)
        {
            var answer = await calls.Read($"v2/methods?amount[value]={probe.Value}&amount[currency]={probe.Currency}&includeWallets=applepay", cancel);

            // A currency that the account does not know is a no to this question only.
            if (answer.Status is not (400 or 422))
            {
                offers.AddRange(MollieMethods.Offers(Read<MollieMessages.Listing>(answer).Embedded?.Methods ?? [], probe.Currency!));
            }
        }

        var isLive = secrets[ApiKey].StartsWith(Live, StringComparison.Ordinal);
        return new ProviderCheck(profile.Name ?? profile.Id ?? "", isLive, offers, [.. Missing(profile, isLive, offers)]);
    }

    private static IEnumerable<string> Missing(MollieMessages.Profile profile, bool isLive, List<MethodOffer> offers)
    {
        if (isLive && profile.Status is "unverified" or "blocked")
        {
            yield return "account-" + profile.Status;
        }

        if (offers.Count == 0)
        {
            yield return "no-methods";
        }
    }

    private MollieCalls Calls(ProviderSecrets secrets) => new(new JsonLine(clients, MollieProvider.ProviderKey, options.Timeout), new Uri(options.BaseAddress), secrets[ApiKey]);

    private static T Read<T>(JsonAnswer answer)
        where T : class => answer.Status is 401 or 403 ? throw new ProviderRefusedException("credentials-refused") : answer.Read<T>(MollieCalls.Json);

    /// <summary>Where a stand-in has pages of its own.</summary>
    private static IEnumerable<string> Own(MollieOptions options) => new Uri(options.BaseAddress) is { IsLoopback: true } api ? [api.Host] : [];
}
