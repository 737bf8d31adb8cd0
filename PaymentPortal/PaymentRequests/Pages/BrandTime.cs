using System.Globalization;
using Microsoft.Extensions.Localization;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Moments on the page of a request, in its brand's time.</summary>
internal static class BrandTime
{
    /// <summary>Day and time with seconds: "23.11.2026 14:07:12".</summary>
    public static string Exact(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).ToString("G", CultureInfo.CurrentCulture);

    /// <summary>The end of a day as its "24 Uhr"; any other moment with its time.</summary>
    public static string Until(DateTimeOffset moment, TimeZoneInfo zone, IStringLocalizer<PaymentRequestsTexts> texts)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return local.TimeOfDay == TimeSpan.Zero
            ? texts["Page.DayEnd", local.AddTicks(-1).ToString("d", CultureInfo.CurrentCulture)]
            : local.ToString("g", CultureInfo.CurrentCulture);
    }

    /// <summary>Weekday and date: "Di., 15.12.2026".</summary>
    public static string Day(DateOnly day) => day.ToString("ddd", CultureInfo.CurrentCulture).TrimEnd('.') + " " + day.ToString("d", CultureInfo.CurrentCulture);
}
