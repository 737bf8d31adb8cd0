using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Sandbox.Server.Pages;

namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>The sandbox's console: what is at the provider, and what goes wrong at real ones, caused by hand. For staff: whoever opens a payment here comes to the payer's link.</summary>
public static class SandboxConsole
{
    private const int Newest = 50;

    private static readonly Dictionary<string, Action<SandboxPayment>> Acts = new()
    {
        ["confirm"] = payment => payment.Confirm(),
        ["fail"] = payment => payment.Fail(),
        ["chargeBack"] = payment => payment.ChargeBack(),
        ["captureAgain"] = payment => payment.CaptureAgain(),
        ["captureOther"] = payment => payment.CaptureOther(),
        ["confirmRefund"] = payment => payment.ConfirmRefunds(),
        ["failRefund"] = payment => payment.FailRefunds(),
        ["forge"] = payment => payment.Forge(),
    };

    /// <summary>A payment with its notifications, the oldest first.</summary>
    public sealed record Row(SandboxPayment Payment, IReadOnlyList<SandboxNotification> Notifications);

    internal static void MapSandboxConsole(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sandbox", Show).RequireAuthorization(Permissions.WriteRequests).ExcludeFromDescription();
        routes.MapPost("/sandbox/{id}/acts", Act).RequireAuthorization(Permissions.WriteRequests).ExcludeFromDescription();
    }

    /// <summary>What can be done to a payment as it stands.</summary>
    internal static IEnumerable<string> ActsOf(SandboxPayment payment) => payment switch
    {
        { RefundAt: not null } => ["confirmRefund", "failRefund", "chargeBack", "repeat", "forge"],
        { CaptureAt: not null } => ["confirm", "fail", "captureOther", "repeat", "forge"],
        { Status: SandboxPaymentStatus.Captured } => ["chargeBack", "captureAgain", "captureOther", "repeat", "forge"],
        _ => ["captureOther", "repeat", "forge"],
    };

    private static async Task<IResult> Show(HttpContext http, IDbContextFactory<PaymentPortalDbContext> contexts, IAntiforgery antiforgery, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var payments = await db.Set<SandboxPayment>().AsNoTracking().OrderByDescending(payment => payment.CreatedAt).Take(Newest).ToListAsync(cancel);
        var ids = payments.Select(payment => payment.Id).ToList();
        var notifications = await db.Set<SandboxNotification>().AsNoTracking().Where(notification => ids.Contains(notification.PaymentId)).OrderBy(notification => notification.CreatedAt).ToListAsync(cancel);
        var byPayment = notifications.ToLookup(notification => notification.PaymentId);
        IReadOnlyList<Row> rows = [.. payments.Select(payment => new Row(payment, [.. byPayment[payment.Id]]))];
        return await SandboxPages.Answer<ConsolePage>(http, http.Request.Headers.AcceptLanguage, new()
        {
            [nameof(ConsolePage.Rows)] = rows,
            [nameof(ConsolePage.Antiforgery)] = antiforgery.GetAndStoreTokens(http),
        });
    }

    private static async Task<IResult> Act(HttpRequest request, string id, SandboxPayments payments, SandboxDispatcher dispatcher, IAntiforgery antiforgery, CancellationToken cancel)
    {
        if (!await antiforgery.IsRequestValidAsync(request.HttpContext))
        {
            return Results.BadRequest();
        }

        if (!PublicId.TryParse(SandboxPayments.IdPrefix, id, out var paymentId) || await payments.Find(paymentId, cancel) is null)
        {
            return Results.NotFound();
        }

        var name = (await SandboxForm.Read(request, cancel))["act"].ToString();
        if (name == "repeat")
        {
            await payments.Repeat(paymentId, cancel);
        }
        else if (Acts.TryGetValue(name, out var act))
        {
            await payments.Change(paymentId, (payment, _) => act(payment), cancel);
        }

        dispatcher.Wake();
        return new SeeOther(Urls.Sandbox);
    }
}
