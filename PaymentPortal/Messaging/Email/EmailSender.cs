using Microsoft.Extensions.Options;
using PaymentPortal.Brands;
using PaymentPortal.Primitives;

namespace PaymentPortal.Messaging.Email;

/// <summary>From which address a brand writes.</summary>
public sealed class EmailSender(IOptions<SmtpOptions> options, PublicAddress address)
{
    /// <summary>The brand's own, else the configured one, else "payments" at the portal's host.</summary>
    public string AddressOf(BrandFace brand) =>
        EmailAddress.TryParse(brand.SenderEmail, out var own) ? own.Value
        : options.Value.From is { Length: > 0 } configured ? configured
        : $"payments@{address.Value.Host}";
}
