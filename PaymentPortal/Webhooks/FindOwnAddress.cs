using System.Security.Cryptography;
using System.Text;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Webhooks;

/// <summary>The address that a request names itself, and the endpoint that stands for all such addresses of its brand at one origin: there are its lane, so that one failing receiver delays
/// no other, its secrets and its page. The endpoint is made at the first use.</summary>
public sealed class FindOwnAddress(BrandsAtHand brands)
{
    /// <summary>Within the caller's unit of work; null when the request names none, its brand's list no longer has the origin, or somebody has switched the endpoint off.</summary>
    public OwnAddress? Run(PaymentPortalDbContext db, PaymentRequest request, DateTimeOffset now)
    {
        if (request.NotificationUrl is not { } url || WebOrigin.Of(url) is not { } origin || !ReturnAddressRules.Allows(brands.Find(db, request.BrandId), url))
        {
            return null;
        }

        var id = IdOf(request.BrandId, origin);
        if (db.Set<WebhookEndpoint>().Find(id) is not { } endpoint)
        {
            endpoint = WebhookEndpoint.ForRequests(id, origin, request.BrandId, now);
            db.Add(endpoint);
            db.Add(WebhookHealth.Begin(id));
            db.Changed.Add(id);
        }

        return endpoint.Status == WebhookEndpointStatus.Enabled ? new OwnAddress(id, url) : null;
    }

    /// <summary>Follows from brand and origin, so that two who use an origin first at the same moment make one endpoint; a UUID of version 8 (RFC 9562, 5.8).</summary>
    public static Guid IdOf(Guid brandId, string origin)
    {
        var id = SHA256.HashData([.. brandId.ToByteArray(), .. Encoding.UTF8.GetBytes(origin)]).AsSpan(0, 16);
        id[6] = (byte)((id[6] & 0x0f) | 0x80);
        id[8] = (byte)((id[8] & 0x3f) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
