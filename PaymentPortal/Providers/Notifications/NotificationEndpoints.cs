using PaymentPortal.Api.Json;

namespace PaymentPortal.Providers.Notifications;

/// <summary>Where providers post. It answers 200 once a notification is safe, and says nothing about why one was not taken.</summary>
public static class NotificationEndpoints
{
    /// <summary>Larger than any message between the portal and a provider.</summary>
    public const int LargestBody = 64 * 1024;

    public static void MapProviderNotifications(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/providers/{key}/notifications", Receive).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> Receive(HttpRequest request, string key, ReceiveNotification receive, CancellationToken cancel)
    {
        if (await BoundedBody.Read(request, LargestBody, cancel) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return (await receive.Run(key, headers, body, cancel)).Reason?.Code switch
        {
            null => Results.Ok(),
            "provider-unknown" => Results.NotFound(),
            _ => Results.Unauthorized(),
        };
    }
}
