using System.Globalization;
using Microsoft.Extensions.Localization;

namespace PaymentPortal.Checkout;

/// <summary>Days and moments as the payer's pages write them, in the brand's time zone, with no-break spaces inside what belongs together.</summary>
public sealed class PayerMoments(IStringLocalizer<CheckoutTexts> texts)
{
    private const char NoBreak = '\u00A0';

    /// <summary>"Di., 15. Dezember 2026".</summary>
    public string Day(DateOnly day) => Glue(day.ToString(texts["Format.Day"], CultureInfo.CurrentCulture));

    /// <summary>The last moment before an expiry: "15. Januar 2027, 24 Uhr (MEZ)" when it falls on midnight.</summary>
    public string Until(DateTimeOffset local)
    {
        var endsDay = local.TimeOfDay == TimeSpan.Zero;
        var day = DateOnly.FromDateTime(local.Date).AddDays(endsDay ? -1 : 0).ToString(texts["Format.LongDay"], CultureInfo.CurrentCulture);
        var time = endsDay ? texts["Format.EndOfDay"].Value : local.ToString(texts["Format.Time"], CultureInfo.CurrentCulture);
        return $"{Glue(day)}, {Glue($"{time} ({Zone(local)})")}";
    }

    /// <summary>"23. November 2026, 14:09 Uhr".</summary>
    public string Moment(DateTimeOffset local) =>
        $"{Glue(local.ToString(texts["Format.LongDay"], CultureInfo.CurrentCulture))}, {Glue(local.ToString(texts["Format.Time"], CultureInfo.CurrentCulture))}";

    /// <summary>"23. November 2026".</summary>
    public string LongDay(DateTimeOffset local) => Glue(local.ToString(texts["Format.LongDay"], CultureInfo.CurrentCulture));

    /// <summary>"Noch 2 Tage", then hours, then minutes.</summary>
    public string Left(TimeSpan left) => left switch
    {
        { TotalHours: >= 48 } => texts["Left.Days", (int)left.TotalDays],
        { TotalHours: >= 2 } => texts["Left.Hours", (int)left.TotalHours],
        { TotalMinutes: >= 2 } => texts["Left.Minutes", (int)left.TotalMinutes],
        _ => texts["Left.Minute"],
    };

    /// <summary>The customary short name of Central European time, and the distance from UTC elsewhere.</summary>
    private string Zone(DateTimeOffset local) => local.Offset.TotalMinutes switch
    {
        60 => texts["Zone.Winter"],
        120 => texts["Zone.Summer"],
        0 => "UTC",
        var minutes => $"UTC{(minutes < 0 ? '−' : '+')}{local.Offset:h\\:mm}".Replace(":00", "", StringComparison.Ordinal),
    };

    private static string Glue(string text) => text.Replace(' ', NoBreak);
}
