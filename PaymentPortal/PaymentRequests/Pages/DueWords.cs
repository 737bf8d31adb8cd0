using System.Globalization;
using Microsoft.Extensions.Localization;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>How a due date stands in a list: near days by name, days gone by in red as a distance, others as a short date.</summary>
internal static class DueWords
{
    public static string Of(PaymentRequestRow row, DateOnly today, IStringLocalizer<PaymentRequestsTexts> texts)
    {
        if (row.DueDate is not { } due)
        {
            return "–";
        }

        return (due.DayNumber - today.DayNumber) switch
        {
            0 when row.PaidAt is null => texts["Due.Today"],
            1 when row.PaidAt is null => texts["Due.Tomorrow"],
            -1 when row.IsOverdue(today) => texts["Due.Yesterday"],
            < -1 and var days when row.IsOverdue(today) => texts["Due.DaysAgo", -days],
            _ => Short(due, today),
        };
    }

    /// <summary>Day and month as the culture writes them; with the year when it is another one.</summary>
    private static string Short(DateOnly day, DateOnly today)
    {
        var pattern = CultureInfo.CurrentCulture.DateTimeFormat.ShortDatePattern;
        if (day.Year == today.Year)
        {
            pattern = pattern.Replace("yyyy", "", StringComparison.Ordinal).Trim('/', '-', ' ');
        }

        return day.ToString(pattern, CultureInfo.CurrentCulture);
    }
}
