using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using PaymentPortal.Primitives;

namespace PaymentPortal.Documents.Invoices;

/// <summary>The letter's words, sums and days in one language.</summary>
internal sealed partial class InvoiceWords(IStringLocalizer<DocumentsTexts> texts, CultureInfo culture)
{
    private readonly string dayPattern = Weekday().Replace(culture.DateTimeFormat.LongDatePattern, "");

    public string this[string key] => texts[key];

    public string this[string key, params object[] arguments] => texts[key, arguments];

    /// <summary>What the letter asks for: an amount, or from the least to the most that can be chosen.</summary>
    public string Asked(InvoiceDocument invoice) => invoice.AmountTo is { } most ? $"{Sum(invoice.Amount)} – {Sum(most)}" : Sum(invoice.Amount);

    public string Sum(Money money) => money.Text(culture);

    /// <summary>"15. Januar 2027", never broken.</summary>
    public string Day(DateOnly day) => day.ToString(dayPattern, culture).Replace(' ', '\u00A0');

    /// <summary>The day and the time; midnight is the end of the day before.</summary>
    public string Moment(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(moment.DateTime);
        return moment.TimeOfDay == TimeSpan.Zero && day > DateOnly.MinValue
            ? this["EndOfDay", Day(day.AddDays(-1))]
            : this["DayAndTime", Day(day), moment.ToString("t", culture).Replace(' ', '\u00A0')];
    }

    /// <summary>What the letter says where it otherwise asks for money.</summary>
    public string Closed(InvoiceClosing closing) => this["Closed" + closing.Ending, closing.Day is { } day ? Day(day) : "", closing.Method is null ? "" : $" ({closing.Method})"];

    public string Percent(decimal rate) => this["Percent", rate.ToString("0.##", culture)];

    public string Quantity(decimal quantity) => quantity.ToString("#,0.###", culture);

    [GeneratedRegex(@"^dddd,?\s*|,?\s*dddd$")]
    private static partial Regex Weekday();
}
