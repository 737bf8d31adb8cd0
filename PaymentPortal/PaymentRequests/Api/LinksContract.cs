using System.ComponentModel.DataAnnotations;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>The payer's addresses. Whoever holds them can see the payment request and pay it: treat them as secrets.</summary>
public sealed record LinksContract
{
    /// <summary>The page on which the payer pays.</summary>
    /// <example>https://pay.example/p/1g6k3v0t9wz4x8c2b7n5m1q0a9s8d7f6</example>
    [Required, Url]
    public required string Pay { get; init; }

    /// <summary>Picture of a button for mails; its text tells the status.</summary>
    /// <example>https://pay.example/p/1g6k3v0t9wz4x8c2b7n5m1q0a9s8d7f6/button.png</example>
    [Required, Url]
    public required string Button { get; init; }

    /// <summary>Picture of a banner for mails; it tells the status and the time that is left.</summary>
    /// <example>https://pay.example/p/1g6k3v0t9wz4x8c2b7n5m1q0a9s8d7f6/banner.png</example>
    [Required, Url]
    public required string Banner { get; init; }

    /// <summary>QR code that opens the page on a phone, as SVG.</summary>
    /// <example>https://pay.example/p/1g6k3v0t9wz4x8c2b7n5m1q0a9s8d7f6/qr.svg</example>
    [Required, Url]
    public required string Qr { get; init; }

    /// <summary>The invoice as PDF.</summary>
    /// <example>https://pay.example/p/1g6k3v0t9wz4x8c2b7n5m1q0a9s8d7f6/invoice.pdf</example>
    [Required, Url]
    public required string Pdf { get; init; }

    public static LinksContract Of(Guid requestId, LinkTokens tokens, PublicAddress address)
    {
        var token = tokens.Of(requestId);
        return new LinksContract
        {
            Pay = address.Of(Urls.Pay(token)),
            Button = address.Of(Urls.ButtonPicture(token)),
            Banner = address.Of(Urls.BannerPicture(token)),
            Qr = address.Of(Urls.QrCode(token)),
            Pdf = address.Of(Urls.Invoice(token)),
        };
    }
}
