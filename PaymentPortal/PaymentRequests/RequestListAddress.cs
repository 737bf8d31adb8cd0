using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using PaymentPortal.PaymentRequests.Progress;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Writes and reads the address of the list. What cannot be read is left out: an address somebody has bent shows a list, never an error.</summary>
public static class RequestListAddress
{
    private const int LongestText = 200;

    /// <summary>The address of these rows.</summary>
    public static string Of(RequestListState state)
    {
        var query = new Dictionary<string, string?>
        {
            ["view"] = state.View == RequestListView.All ? null : Name(state.View),
            ["q"] = state.Text,
            ["brand"] = state.Brand,
            ["status"] = state.Statuses.Count == 0 ? null : string.Join(',', state.Statuses.Select(status => Name(status))),
            ["updated"] = state.UpdatedDays?.ToString(CultureInfo.InvariantCulture),
            ["min"] = state.AmountFrom?.ToString(CultureInfo.InvariantCulture),
            ["max"] = state.AmountTo?.ToString(CultureInfo.InvariantCulture),
            ["currency"] = state.Currency,
            ["created"] = Days(state.Created),
            ["paid"] = Days(state.Paid),
            ["reached"] = state.Reached is { } station ? Name(station) : null,
            ["surplus"] = state.Surplus,
            ["after"] = state.After?.ToString(),
            ["before"] = state.Before?.ToString(),
        };
        return QueryHelpers.AddQueryString(Urls.Requests, query.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    /// <summary>The address of all these rows as a file.</summary>
    public static string ExportOf(RequestListState state) => Urls.RequestsFile + Of(state.OnFirstPage())[Urls.Requests.Length..];

    /// <summary>Reads an address or its query.</summary>
    public static RequestListState Read(string address)
    {
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : address[mark..]);
        return new RequestListState
        {
            View = One<RequestListView>(Text(query, "view")) ?? RequestListView.All,
            Text = Text(query, "q"),
            Brand = Text(query, "brand"),
            Statuses = [.. (Text(query, "status") ?? "").Split(',').Select(One<PaymentRequestStatus>).OfType<PaymentRequestStatus>().Distinct()],
            UpdatedDays = Number(query, "updated") is >= 1 and <= 365 and var days ? (int)days : null,
            AmountFrom = Number(query, "min"),
            AmountTo = Number(query, "max"),
            Currency = Currency.TryFind(Text(query, "currency"), out var currency) ? currency.Code : null,
            Created = Days(Text(query, "created")),
            Paid = Days(Text(query, "paid")),
            Reached = One<StationReached>(Text(query, "reached")),
            Surplus = Text(query, "surplus"),
            After = ListCursor.Parse(Text(query, "after")),
            Before = ListCursor.Parse(Text(query, "before")),
        };
    }

    private static string? Text(Dictionary<string, StringValues> query, string key) =>
        query.TryGetValue(key, out var values) && PlainText.Clean(values.ToString()) is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestText)] : null;

    private static long? Number(Dictionary<string, StringValues> query, string key) =>
        long.TryParse(Text(query, key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Money.Largest ? number : null;

    private static T? One<T>(string? name)
        where T : struct, Enum =>
        name is not null && Enum.GetNames<T>().FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<T>(known) : null;

    private static string Name<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    private static string? Days(DayRange? range) =>
        range is null ? null : range.From == range.To ? Day(range.From) : $"{Day(range.From)}..{Day(range.To)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DayRange? Days(string? text)
    {
        var parts = (text ?? "").Split("..");
        return parts.Length is 1 or 2
            && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && DateOnly.TryParseExact(parts[^1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            && from <= to && from.Year is >= 2000 and <= 2200 && to.Year <= 2200
            ? new DayRange(from, to)
            : null;
    }
}
