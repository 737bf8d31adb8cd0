using System.Globalization;
using Shouldly;
using Xunit;

namespace PaymentPortal.Brands;

public sealed class BrandDaysTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2027-01-15", "2027-01-15T23:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-28", "2026-03-28T23:00:00Z")] // the night the clocks go forward comes after this day's end
    [InlineData("Europe/Berlin", "2026-03-29", "2026-03-29T22:00:00Z")] // a day of 23 hours
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-25T23:00:00Z")] // a day of 25 hours
    [InlineData("Europe/Berlin", "2028-02-29", "2028-02-29T23:00:00Z")]
    [InlineData("Europe/Berlin", "2026-12-31", "2026-12-31T23:00:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-12-31", "2026-12-31T10:00:00Z")] // UTC+14
    [InlineData("Asia/Beirut", "2026-03-28", "2026-03-28T22:00:00Z")] // clocks jump over midnight
    public void A_day_ends_in_the_zone_of_its_brand(string zone, string day, string end) =>
        BrandDays.EndOf(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone))
            .ShouldBe(DateTimeOffset.Parse(end, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    [Fact]
    public void The_last_day_there_is_has_an_end() => BrandDays.EndOf(DateOnly.MaxValue, TimeZoneInfo.Utc).ShouldBe(DateTimeOffset.MaxValue);

    [Fact]
    public void Where_midnight_comes_twice_the_first_counts()
    {
        // Havana puts its clocks back from 1:00 to 0:00.
        var havana = TimeZoneInfo.FindSystemTimeZoneById("America/Havana");

        BrandDays.StartOf(new DateOnly(2026, 11, 1), havana).ShouldBe(new DateTimeOffset(2026, 11, 1, 4, 0, 0, TimeSpan.Zero));
    }
}
