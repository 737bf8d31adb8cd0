using System.Globalization;
using Microsoft.Extensions.Localization;

namespace PaymentPortal.Components.Kit;

/// <summary>How a moment is told: under 24 hours relative, then "yesterday, 17:42", then the date. Moments to come read alike ("in 5 min").</summary>
public sealed class MomentWords(IStringLocalizer<ComponentsTexts> texts)
{
    /// <summary>The short form that stands in lists.</summary>
    /// <param name="moment">The moment, any offset.</param>
    /// <param name="now">The reader's now.</param>
    /// <param name="zone">The zone whose days count.</param>
    public string Brief(DateTimeOffset moment, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        var days = (local.Date - TimeZoneInfo.ConvertTime(now, zone).Date).Days;
        var apart = (now - moment).Duration();
        var past = moment <= now;
        return (apart.TotalMinutes, days) switch
        {
            ( < 1, _) => texts[past ? "Moment.JustNow" : "Moment.AtOnce"],
            ( < 60, _) => texts[past ? "Moment.MinutesAgo" : "Moment.InMinutes", (int)apart.TotalMinutes],
            // A day of 25 hours, when the clocks go back, is still one day.
            ( < 1440, _) or (_, 0) => texts[past ? "Moment.HoursAgo" : "Moment.InHours", (int)apart.TotalHours],
            (_, -1) => texts["Moment.Yesterday", Time(local)],
            (_, 1) => texts["Moment.Tomorrow", Time(local)],
            _ => local.ToString("d", CultureInfo.CurrentCulture),
        };
    }

    /// <summary>The full moment with seconds and zone, for the title: "Monday, 23 November 2026, 14:10:31 (UTC+01:00)".</summary>
    public static string Full(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return string.Create(CultureInfo.CurrentCulture, $"{local:D}, {local:T} (UTC{local:zzz})");
    }

    private static string Time(DateTimeOffset local) => local.ToString("t", CultureInfo.CurrentCulture);
}
