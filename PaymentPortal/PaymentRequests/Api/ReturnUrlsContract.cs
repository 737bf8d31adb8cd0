using System.ComponentModel.DataAnnotations;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Where the payer may go on afterwards. Scheme and host must be on the brand's list.</summary>
public sealed record ReturnUrlsContract
{
    /// <summary>After everything was paid.</summary>
    /// <example>https://shop.example/thanks</example>
    [StringLength(2000), Url]
    public string? Paid { get; init; }

    /// <summary>While something is still to be paid.</summary>
    /// <example>https://shop.example/later</example>
    [StringLength(2000), Url]
    public string? Open { get; init; }

    /// <summary>Those of a request; null when it has none.</summary>
    public static ReturnUrlsContract? Of(PaymentRequest request) =>
        request.ReturnPaidUrl is null && request.ReturnOpenUrl is null ? null : new ReturnUrlsContract { Paid = request.ReturnPaidUrl, Open = request.ReturnOpenUrl };
}
