using PaymentPortal.Api.Json;
using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Notifications;

/// <summary>Where providers post. It answers 200 once a notification is safe, and says nothing about why one was not taken.</summary>
public static class NotificationEndpoints
{
    /// <summary>Larger than any message between the portal and a provider.</summary>
    public const int LargestBody = 64 * 1024;

    public static void MapProviderNotifications(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/providers/{key}").AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        group.MapPost("/notifications", (HttpRequest request, string key, ReceiveNotification receive, CancellationToken cancel) => Receive(request, new ProviderAtHand(key), receive, cancel));
        group.MapPost("/{account}/notifications", (HttpRequest request, string key, string account, ReceiveNotification receive, CancellationToken cancel) =>
            PublicId.TryParse(PublicId.ProviderAccount, account, out var id) ? Receive(request, new ProviderAtHand(key, id), receive, cancel) : Task.FromResult(Results.NotFound()));
    }

    private static async Task<IResult> Receive(HttpRequest request, ProviderAtHand at, ReceiveNotification receive, CancellationToken cancel)
    {
        if (await BoundedBody.Read(request, LargestBody, cancel) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return (await receive.Run(at, headers, body, cancel)).Reason?.Code switch
        {
            null => Results.Ok(),
            "provider-unknown" => Results.NotFound(),
            "provider-silent" => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => Results.Unauthorized(),
        };
    }
}
