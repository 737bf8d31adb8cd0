using PaymentPortal.Identity;
using PaymentPortal.Messaging.Email;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>The body of a mail for the frame that shows it, and its files. A mail is shown as a stranger's page: no script, nothing loaded, no access to the portal around it.</summary>
internal static class MailboxEndpoints
{
    private const string Policy = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    public static void MapMessaging(this WebApplication app)
    {
        var mail = app.MapGroup($"{Urls.Mailbox}/{{id}}").RequireAuthorization(Permissions.ReadRequests);
        mail.MapGet("/html", ShowHtml);
        mail.MapGet("/files/{number:int}", Download);
    }

    private static async Task<IResult> ShowHtml(string id, ReadMessage read, HttpContext context, CancellationToken cancel)
    {
        if (await Find(id, read, context, cancel) is not { } mail)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";

        // Links of a mail open beside the portal, never inside the frame.
        return TypedResults.Content(mail.Html.Replace("<head>", "<head><base target=\"_blank\">", StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    private static async Task<IResult> Download(string id, int number, ReadMessage read, HttpContext context, CancellationToken cancel)
    {
        if (await Find(id, read, context, cancel) is not { } mail || number < 0 || number >= mail.Files.Count)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(mail.Files[number].Content, mail.Files[number].Type, mail.Files[number].Name);
    }

    private static async Task<EmailView?> Find(string id, ReadMessage read, HttpContext context, CancellationToken cancel) =>
        PublicId.TryParse(PublicId.Message, id, out var messageId) ? (await read.Run(messageId, context.User.ToActor(), cancel)).ValueOrDefault : null;
}
