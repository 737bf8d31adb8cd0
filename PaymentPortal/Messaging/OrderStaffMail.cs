using System.Globalization;
using System.Net;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Messaging.Email;
using PaymentPortal.Messaging.Templates;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>Orders a note to staff as a message of the caller's transaction: it leaves, is tried again and is listed like every other message.</summary>
public sealed class OrderStaffMail(EmailSender sender, MailWords words, PublicAddress address, Seal seal, TimeProvider clock)
{
    private const string Portal = "PaymentPortal";

    /// <param name="db">The caller's unit of work.</param>
    /// <param name="recipient">A checked address.</param>
    /// <param name="language">In which the note is made.</param>
    /// <param name="write">Makes the note.</param>
    public void Add(PaymentPortalDbContext db, string recipient, CultureInfo language, Func<StaffMail> write)
    {
        var now = clock.GetUtcNow();
        var message = Message.ToStaff(Ids.New(clock), recipient, now);
        var mail = words.In(language, write);
        db.Add(message);
        db.Add(MessageContent.Of(message.Id, mail.Subject, ComposeEmail.Run(Draft(message, mail, language, now)), seal));
    }

    private EmailDraft Draft(Message message, StaffMail mail, CultureInfo language, DateTimeOffset now)
    {
        var link = address.Of(mail.Path);
        return new EmailDraft
        {
            Id = PublicId.Format(PublicId.Message, message.Id),
            Host = address.Value.Host,
            Date = now,
            FromName = Portal,
            FromAddress = sender.AddressOf(new BrandFace()),
            ToAddress = message.Recipient,
            Language = language.TwoLetterISOLanguageName,
            Subject = mail.Subject,
            Text = string.Join("\n\n", [.. mail.Paragraphs, $"{mail.LinkText}:\n{link}"]),
            Html = $"""<!doctype html><html lang="{language.TwoLetterISOLanguageName}"><body>{string.Concat(mail.Paragraphs.Select(text => $"<p>{WebUtility.HtmlEncode(text)}</p>"))}<p><a href="{WebUtility.HtmlEncode(link)}">{WebUtility.HtmlEncode(mail.LinkText)}</a></p></body></html>""",
        };
    }
}
