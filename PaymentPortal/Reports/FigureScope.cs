using PaymentPortal.Brands;
using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Reports;

/// <summary>What figures are read for: one brand or all, seen at one moment. Days and the currency shown first are those of the brand, or of the default brand.</summary>
/// <param name="Conditions">All brands and the moment.</param>
/// <param name="Brand">Key of the brand; null for all.</param>
public sealed record FigureScope(RequestListConditions Conditions, string? Brand)
{
    private BrandName? Face => Conditions.Face(Brand);

    public DateTimeOffset Now => Conditions.Now;

    public TimeZoneInfo Zone => Face?.Zone ?? TimeZoneInfo.Utc;

    /// <summary>The currency that sums begin with; others stand beside it and are never added to it.</summary>
    public string CurrencyCode => Face?.CurrencyCode ?? "EUR";

    public Guid? BrandId => Brand is null ? null : Conditions.Brands.FirstOrDefault(brand => brand.Key == Brand)?.Id ?? Guid.Empty;

    public DateOnly Today => Conditions.Today(Brand);

    public DateTimeOffset StartOf(DateOnly day) => BrandDays.StartOf(day, Zone);

    /// <summary>The list's state that every figure's link begins with.</summary>
    public RequestListState Rows => new() { Brand = Brand };

    /// <summary>The address of the rows behind a figure.</summary>
    public string AddressOf(RequestListState rows) => RequestListAddress.Of(rows with { Brand = Brand });
}
