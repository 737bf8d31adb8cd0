using System.Net;
using Stripe;

namespace PaymentPortal.Providers.Stripe;

/// <summary>The endpoint at Stripe that posts to one notification address.</summary>
internal sealed class StripeEndpoint(StripeClient client)
{
    /// <summary>Marks endpoints that the portal made itself, so that only those are replaced.</summary>
    private const string MadeBy = "made_by";

    private const string Portal = "payment-portal";
    private readonly WebhookEndpointService endpoints = new(client);

    /// <summary>Finds the endpoint of an address or makes one. Answers the secret of one just made; null where none was, because the secret is at hand,
    /// because an endpoint made by hand keeps its own, or because Stripe could not reach the address.</summary>
    public async Task<string?> Secret(string known, string notificationUrl, CancellationToken cancel)
    {
        if (!IsPublic(notificationUrl))
        {
            return null;
        }

        var list = await StripeCheck.Ask(() => endpoints.ListAsync(new WebhookEndpointListOptions { Limit = 100 }, cancellationToken: cancel), cancel);
        var found = list.Data?.Find(endpoint => endpoint.Url == notificationUrl);
        if (found is not null && known.Length > 0)
        {
            await Mend(found, cancel);
            return null;
        }

        if (found is not null)
        {
            if (found.Metadata?.GetValueOrDefault(MadeBy) != Portal)
            {
                return null;
            }

            // Made by us, and its secret was lost: Stripe says it once only.
            await StripeCheck.Ask(() => endpoints.DeleteAsync(found.Id, cancellationToken: cancel), cancel);
        }

        return known.Length > 0 ? null : await Make(notificationUrl, cancel);
    }

    private async Task<string> Make(string notificationUrl, CancellationToken cancel)
    {
        var made = await StripeCheck.Ask(() => endpoints.CreateAsync(
            new WebhookEndpointCreateOptions
            {
                Url = notificationUrl,
                EnabledEvents = [.. StripeNotification.Kinds],
                ApiVersion = StripeConfiguration.ApiVersion,
                Description = "PaymentPortal",
                Metadata = new Dictionary<string, string> { [MadeBy] = Portal },
            },
            cancellationToken: cancel), cancel);
        return made.Secret is { Length: > 0 } secret ? secret : throw new ProviderUnclearException("Stripe named no secret for the endpoint that it made.");
    }

    /// <summary>Switches an endpoint on again and has it hear of all that matters.</summary>
    private async Task Mend(WebhookEndpoint endpoint, CancellationToken cancel)
    {
        var events = endpoint.EnabledEvents ?? [];
        if (endpoint.Status != "enabled" || (!events.Contains("*") && StripeNotification.Kinds.Except(events).Any()))
        {
            var change = new WebhookEndpointUpdateOptions { Disabled = false };
            if (!events.Contains("*"))
            {
                change.EnabledEvents = [.. events.Union(StripeNotification.Kinds)];
            }

            await StripeCheck.Ask(() => endpoints.UpdateAsync(endpoint.Id, change, cancellationToken: cancel), cancel);
        }
    }

    private static bool IsPublic(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && !uri.IsLoopback && uri.Host.Contains('.', StringComparison.Ordinal)
        && !(IPAddress.TryParse(uri.Host, out var address) && IsPrivate(address));

    private static bool IsPrivate(IPAddress address) => address.GetAddressBytes() is [10, ..] or [192, 168, ..] or [172, >= 16 and < 32, ..] or [169, 254, ..] or [127, ..];
}
