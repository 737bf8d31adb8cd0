using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Imports;
using PaymentPortal.Messaging;
using PaymentPortal.Payments;
using PaymentPortal.Providers.Notifications;
using PaymentPortal.Providers.Sandbox.Server;
using PaymentPortal.Webhooks;

namespace PaymentPortal.Support.Payments;

/// <summary>Whether a portal has done all that it has to do by itself.</summary>
internal static class Quiet
{
    /// <summary>No notification is left to be sent by the sandbox or to be worked off by the portal.</summary>
    public static async Task<bool> AreNotificationsDoneAsync(PaymentPortalDbContext db) =>
        !await db.Set<SandboxNotification>().AnyAsync(notification => notification.NextTryAt != null) && !await db.Set<ProviderNotification>().AnyAsync(notification => notification.NextTryAt != null);

    /// <summary>Nor is any import being worked off, any message or webhook on its way, any payment under way, or any money awaited at the sandbox.</summary>
    public static async Task<bool> IsEverythingDoneAsync(PaymentPortalDbContext db) =>
        await AreNotificationsDoneAsync(db)
        && !await db.Set<Import>().AnyAsync(import => import.State == ImportState.Running)
        && !await db.Messages.AnyAsync(message => message.Status == MessageStatus.Waiting || message.Status == MessageStatus.Transmitting)
        && !await db.Set<WebhookDelivery>().AnyAsync(delivery => delivery.State == WebhookDeliveryState.Waiting)
        && !await db.PaymentAttempts.Live().AnyAsync()
        && !await db.Set<SandboxPayment>().AnyAsync(payment => payment.CaptureAt != null);
}
