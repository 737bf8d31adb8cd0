using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using PaymentPortal.Providers.Notifications;

namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>Posts signed notifications to the merchant over HTTP.</summary>
internal sealed partial class SandboxNotifier(IHttpClientFactory clients, SandboxSecrets secrets, TimeProvider clock, ILogger<SandboxNotifier> log)
{
    public const string Client = "sandbox-notifications";

    /// <summary>The HTTP status of the answer; null when there was none.</summary>
    public async Task<int?> Send(SandboxNotification notification, CancellationToken cancel)
    {
        var body = Encoding.UTF8.GetBytes(notification.Body);
        var key = notification.Forged ? RandomNumberGenerator.GetBytes(32) : secrets.Webhook;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, notification.Url) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            foreach (var (name, value) in WebhookSignature.Headers(key, notification.EventId, clock.GetUtcNow(), body))
            {
                request.Headers.Add(name, value);
            }

            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, cancel);
            return (int)response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            Log.NotTaken(log, exception, notification.Id);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The sandbox's notification {NotificationId} was not taken; it is sent again later.")]
        public static partial void NotTaken(ILogger logger, Exception exception, Guid notificationId);
    }
}
