using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>Settles the language of a page. What a brand speaks is kept per version of the brand, since it is asked for at every look.</summary>
public sealed class BrandLanguages(IDbContextFactory<PaymentPortalDbContext> contexts)
{
    private readonly ConcurrentDictionary<Guid, (int Version, IReadOnlyList<CultureInfo> Languages)> known = new();

    /// <summary>The payer's choice on the page, else the recipient's language, else the browser's, else the brand's first.</summary>
    public async ValueTask<CultureInfo> Settle(LinkRow link, HttpRequest request)
    {
        var languages = known.TryGetValue(link.BrandId, out var kept) && kept.Version == link.BrandVersion ? kept.Languages : await Read(link);
        return LanguageTag.Negotiate(request.Query["lang"], link.Language, request.Headers.AcceptLanguage, languages);
    }

    /// <summary>The language of a page that belongs to nobody.</summary>
    public static CultureInfo Settle(HttpRequest request) => LanguageTag.Negotiate(request.Query["lang"], null, request.Headers.AcceptLanguage, PayerLanguages.All);

    private async Task<IReadOnlyList<CultureInfo>> Read(LinkRow link)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var brand = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == link.BrandId);
        var languages = PayerLanguages.Of(brand);
        known[link.BrandId] = (brand.Version, languages);
        return languages;
    }
}
