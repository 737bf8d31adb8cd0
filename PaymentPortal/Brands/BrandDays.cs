namespace PaymentPortal.Brands;

/// <summary>Days of a brand as moments: a day begins and ends in the brand's time zone, whatever clock changes fall on it.</summary>
public static class BrandDays
{
    /// <summary>Today at the brand.</summary>
    public static DateOnly Today(Brand brand, DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, brand.TimeZone).DateTime);

    /// <summary>The first moment of a day, UTC. Where clocks jump over midnight, the moment after the jump; where midnight comes twice, the first.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(30);
        }

        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }

    /// <summary>The first moment after a day ("24 Uhr"), UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone) => day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(day.AddDays(1), zone);
}
