using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Settlement;

/// <summary>What a settlement shows, as it stands in its address. What cannot be read is left out: an address somebody has bent shows a report, never an error.</summary>
public sealed record SettlementQuery
{
    /// <summary>A span by name; counts only without days.</summary>
    public SpanName Span { get; init; } = SpanName.Month;

    /// <summary>Days by date.</summary>
    public DayRange? Days { get; init; }

    /// <summary>Key of a brand; null for all.</summary>
    public string? Brand { get; init; }

    /// <summary>What bookings are narrowed to when they are listed.</summary>
    public BookingFilter Filter { get; init; } = new();

    public BookingPlace? After { get; init; }

    public static SettlementQuery Read(string address)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : address[mark..]);
        string? Text(string key) => query.TryGetValue(key, out var values) && PlainText.Clean(values.ToString()) is { Length: > 0 and <= 100 } text ? text : null;
        return new SettlementQuery
        {
            Span = SpanNames.Parse(Text("span")) ?? SpanName.Month,
            Days = Day(Text("from")) is { } from && Day(Text("to")) is { } to && to >= from ? new DayRange(from, from.AddDays(SettlementSpan.MostDays - 1) is var last && to > last ? last : to) : null,
            Brand = Text("brand"),
            Filter = new BookingFilter(
                Text("provider"),
                Text("method"),
                Currency.TryFind(Text("currency"), out var currency) ? currency.Code : null,
                Enum.GetValues<BookingKind>().Cast<BookingKind?>().FirstOrDefault(kind => string.Equals(kind.ToString(), Text("kind"), StringComparison.OrdinalIgnoreCase))),
            After = BookingPlace.Parse(Text("after")),
        };
    }

    /// <summary>The query with its question mark.</summary>
    public string ToQuery() => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["span"] = Days is null && Span != SpanName.Month ? SpanNames.Write(Span) : null,
        ["from"] = Write(Days?.From),
        ["to"] = Write(Days?.To),
        ["brand"] = Brand,
        ["provider"] = Filter.Provider,
        ["method"] = Filter.Method,
        ["currency"] = Filter.CurrencyCode,
        ["kind"] = Filter.Kind?.ToString().ToLowerInvariant(),
        ["after"] = After?.ToString(),
    }.Where(pair => pair.Value is not null));

    /// <summary>The days and brands at this moment.</summary>
    public SettlementSpan At(IReadOnlyList<BrandName> brands, DateTimeOffset now)
    {
        var asked = Brand is null ? brands : [.. brands.Where(brand => brand.Key == Brand)];
        var zone = (asked.Count > 0 ? asked[0] : brands.Count > 0 ? brands[0] : null)?.Zone ?? TimeZoneInfo.Utc;
        return new SettlementSpan(Days ?? SpanNames.DaysOf(Span, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime)), asked);
    }

    private static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2200 ? day : null;
}
