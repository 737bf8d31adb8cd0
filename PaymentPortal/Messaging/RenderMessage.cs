using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Components;
using PaymentPortal.Data;
using PaymentPortal.Documents;
using PaymentPortal.Messaging.Email;
using PaymentPortal.Messaging.Sms;
using PaymentPortal.Messaging.Templates;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging;

/// <summary>Puts a message into the words it goes out with.</summary>
public sealed class RenderMessage(
    IDbContextFactory<PaymentPortalDbContext> contexts, LinkTokens tokens, PublicAddress address, RequestDocuments documents, StaticPage pages, MailWords words, SmsWords sms, EmailSender sender, Seal seal, TimeProvider clock)
{
    /// <summary>The message word for word; nothing is written down yet.</summary>
    public async Task<MessageContent> Run(Guid messageId, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var message = await db.Messages.AsNoTracking().SingleAsync(message => message.Id == messageId, cancel);
        var request = await db.PaymentRequests.AsNoTracking().SingleAsync(request => request.Id == message.PaymentRequestId, cancel);
        var brand = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == request.BrandId, cancel);
        var facts = Facts(message, request, brand);
        if (message.Channel == MessageOrders.Sms)
        {
            var text = sms.Text(facts);

            // What lists show stays readable in the database, so it must not hold the link.
            return MessageContent.Of(message.Id, text.Replace(facts.PayUrl, "", StringComparison.Ordinal).TrimEnd(), System.Text.Encoding.UTF8.GetBytes(text), seal);
        }

        IReadOnlyList<EmailFile> files = message.AttachPdf ? [await Invoice(facts, request.Id, cancel)] : [];
        var draft = await Draft(message, facts, brand, files);
        return MessageContent.Of(message.Id, draft.Subject, ComposeEmail.Run(draft), seal);
    }

    private MessageFacts Facts(Message message, PaymentRequest request, Brand brand) => new()
    {
        Template = message.Template,
        Culture = MessageLanguages.Of(request.Recipient.Language, brand.Face),
        Brand = brand.Face,
        PayerName = request.Recipient.Name ?? "",
        Reference = request.Reference,
        Description = request.Description,
        Amount = request.Asked.From,
        AmountTo = request.Asked.IsOpen ? request.Asked.To : null,
        DueDate = request.DueDate,
        LastDay = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(request.ExpiresAt.AddTicks(-1), brand.TimeZone).DateTime),
        PayUrl = address.Of(Urls.Pay(tokens.Of(request.Id))),
        CheckWord = tokens.CheckWordOf(request.Id).Value,
        HasPicture = Picture(brand) is not null,
        HasInvoice = message.AttachPdf,
    };

    private async Task<EmailFile> Invoice(MessageFacts facts, Guid requestId, CancellationToken cancel) =>
        new(words.In(facts.Culture, () => words.InvoiceName(facts)), "application/pdf", await documents.Invoice(requestId, facts.Culture, cancel));

    private async Task<EmailDraft> Draft(Message message, MessageFacts facts, Brand brand, IReadOnlyList<EmailFile> files)
    {
        var html = await pages.Render<PaymentMail>(facts.Culture, new Dictionary<string, object?> { [nameof(PaymentMail.Facts)] = facts });
        return words.In(facts.Culture, () => new EmailDraft
        {
            Id = PublicId.Format(PublicId.Message, message.Id),
            Host = address.Value.Host,
            Date = clock.GetUtcNow(),
            FromName = brand.Face.SenderName.Length > 0 ? SafeText.Of(brand.Face.SenderName, 80) : facts.Brand.DisplayName,
            FromAddress = sender.AddressOf(brand.Face),
            ReplyTo = facts.Brand.Email,
            ToName = facts.PayerName,
            ToAddress = message.Recipient,
            Language = facts.Culture.TwoLetterISOLanguageName,
            Subject = words.Subject(facts),
            Text = words.PlainTwin(facts),
            Html = System.Text.Encoding.UTF8.GetString(html),
            Picture = Picture(brand),
            Files = files,
        });
    }

    /// <summary>Mail programs show no SVG.</summary>
    private static EmailFile? Picture(Brand brand) =>
        brand is { Logo: { Length: > 0 and <= MostPictureBytes } logo, LogoType: "image/png" } ? new EmailFile("logo.png", "image/png", logo) : null;

    /// <summary>With the rest it keeps a message under 40 kB.</summary>
    private const int MostPictureBytes = 20_000;
}
