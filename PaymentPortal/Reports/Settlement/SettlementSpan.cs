using PaymentPortal.Brands;
using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Reports.Settlement;

/// <summary>Days of some brands, each in its brand's time zone.</summary>
/// <param name="Days">First and last day, both included.</param>
/// <param name="Brands">The brands asked for; none when an unknown one was.</param>
public sealed record SettlementSpan(DayRange Days, IReadOnlyList<BrandName> Brands)
{
    /// <summary>Most days of one report.</summary>
    public const int MostDays = 366;

    /// <summary>The first moment of the first day of any of the brands, UTC.</summary>
    public DateTimeOffset From => Brands.Count == 0 ? DateTimeOffset.MinValue : Brands.Min(brand => BrandDays.StartOf(Days.From, brand.Zone));

    /// <summary>The first moment after the last day of all the brands, UTC.</summary>
    public DateTimeOffset To => Brands.Count == 0 ? DateTimeOffset.MinValue : Brands.Max(brand => BrandDays.EndOf(Days.To, brand.Zone));

    public BrandName? Find(Guid brandId) => Brands.FirstOrDefault(brand => brand.Id == brandId);

    public bool Holds(DateOnly day) => day >= Days.From && day <= Days.To;
}
