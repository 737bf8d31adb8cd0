using PaymentPortal.Api;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Answers that hold a payment request.</summary>
public sealed class PaymentRequestAnswers(BrandsAtHand brands, LinkTokens tokens, PublicAddress address, TimeProvider clock)
{
    /// <summary>A request as it goes over the wire now.</summary>
    public PaymentRequestContract Show(RequestOfBrand found) => PaymentRequestContract.Of(found.Request, found.Brand, tokens, address, clock.GetUtcNow());

    /// <summary>The answer to a read.</summary>
    public Answer Ok(RequestOfBrand found) => Ok(Show(found));

    /// <summary>The answer to a change, from within its unit.</summary>
    public async Task<Answer> Changed(PaymentPortalDbContext db, PaymentRequest request, IReadOnlyList<string>? askedMethods = null) =>
        Ok(Show(new RequestOfBrand(request, await brands.Find(db, request.BrandId, CancellationToken.None))) with { Warnings = WarningContract.Of(askedMethods, request.Methods) });

    /// <summary>The answer to a create, from within its unit.</summary>
    public async Task<Answer> Created(PaymentPortalDbContext db, PaymentRequest request, IReadOnlyList<string>? askedMethods)
    {
        var shown = Show(new RequestOfBrand(request, await brands.Find(db, request.BrandId, CancellationToken.None))) with { Warnings = WarningContract.Of(askedMethods, request.Methods) };
        return Answer.Created(shown, $"{Urls.Api}/payment-requests/{shown.Id}", TagOf(shown));
    }

    private static Answer Ok(PaymentRequestContract shown) => Answer.Ok(shown, TagOf(shown));

    private static string TagOf(PaymentRequestContract shown) =>
        Preconditions.TagOf(shown.Version, (shown.Countdown ? "c" : "") + (shown.Overdue ? "o" : "") + (shown.Status == "expired" ? "x" : ""));
}
