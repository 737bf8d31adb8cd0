using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PaymentPortal.Data;
using PaymentPortal.Messaging;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks.Sending;

/// <summary>Mails an endpoint's owner that something could not be delivered, at most once a day for each endpoint, in the language of the brand that is the default.</summary>
public sealed class TellOwner(OrderStaffMail mail, IStringLocalizer<WebhooksTexts> texts)
{
    /// <summary>Within the caller's unit of work.</summary>
    public async Task Run(PaymentPortalDbContext db, WebhookEndpoint endpoint, WebhookHealth health, WebhookDelivery parked)
    {
        if (endpoint.OwnerEmail is not { } owner || !health.MayMail(parked.TriedAt!.Value))
        {
            return;
        }

        var brand = await db.Brands.AsNoTracking().SingleOrDefaultAsync(brand => brand.IsDefault);
        mail.Add(db, owner, CultureInfo.GetCultureInfo(brand is { Face.Languages: [var first, ..] } ? first : "en"), () => new StaffMail
        {
            Subject = texts["Mail.Subject", new Uri(endpoint.Url).Host],
            Paragraphs =
            [
                texts[endpoint.DisabledReason == WebhookDisabledReason.Gone ? "Mail.Gone" : "Mail.Parked", endpoint.Url],
                texts["Mail.Last", parked.Type, texts["Fault." + parked.Fault], parked.Answer?.ToString(CultureInfo.InvariantCulture) ?? "–"],
                texts["Mail.Next"],
            ],
            LinkText = texts["Mail.Open"],
            Path = Urls.Webhook(endpoint.PublicId),
        });
    }
}
