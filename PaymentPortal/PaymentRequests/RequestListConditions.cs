using System.Globalization;
using PaymentPortal.Brands;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Turns what stands in the list's address into the conditions of a query, for one reader at one moment.</summary>
/// <param name="Brands">All brands, the default one first.</param>
/// <param name="ReaderId">Whose requests "mine" are.</param>
/// <param name="Now">UTC.</param>
public sealed record RequestListConditions(IReadOnlyList<BrandName> Brands, Guid? ReaderId, DateTimeOffset Now)
{
    /// <summary>Major units from which on an overdue request is large.</summary>
    public const int LargeAmount = 1000;

    /// <summary>Days before the expiry in which a request stands in <see cref="RequestListView.Expiring"/>.</summary>
    public const int ExpiringDays = 3;

    /// <summary>The brand that the list is narrowed to, or the default one: its days and its currency count.</summary>
    public BrandName? Face(string? brand) => Brands.FirstOrDefault(known => known.Key == brand) ?? (Brands.Count == 0 ? null : Brands[0]);

    /// <summary>Today, where the brand is at home.</summary>
    public DateOnly Today(string? brand) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, ZoneOf(brand)).DateTime);

    /// <summary>The filter of a state.</summary>
    public PaymentRequestFilter Of(RequestListState state)
    {
        var zone = ZoneOf(state.Brand);
        var today = Today(state.Brand);
        var filter = new PaymentRequestFilter
        {
            Text = state.Text,
            Culture = CultureInfo.CurrentCulture,
            BrandId = state.Brand is null ? null : Brands.FirstOrDefault(known => known.Key == state.Brand)?.Id ?? Guid.Empty,
            Statuses = state.Statuses,
            UpdatedFrom = state.UpdatedDays is { } days ? Now.AddDays(-days) : null,
            AmountFrom = state.AmountFrom,
            AmountTo = state.AmountTo,
            CurrencyCode = state.Currency,
            CreatedFrom = state.Created is { } created ? BrandDays.StartOf(created.From, zone) : null,
            CreatedTo = state.Created is { } until ? BrandDays.EndOf(until.To, zone) : null,
            PaidFrom = state.Paid is { } paid ? BrandDays.StartOf(paid.From, zone) : null,
            PaidTo = state.Paid is { } paidUntil ? BrandDays.EndOf(paidUntil.To, zone) : null,
            Reached = state.Reached,
            Surplus = state.Surplus,
            After = state.After,
            Before = state.Before,
        };
        return state.View switch
        {
            RequestListView.All => filter,
            RequestListView.Mine => filter with { CreatedById = ReaderId ?? Guid.Empty, CreatedFrom = Later(filter.CreatedFrom, BrandDays.StartOf(today, zone)) },
            RequestListView.Running => filter with { Statuses = Within(state.Statuses, [PaymentRequestStatus.Open, PaymentRequestStatus.Processing, PaymentRequestStatus.PartiallyPaid]) },
            RequestListView.Overdue => Large(filter with { DueBefore = today }, state.Brand),
            RequestListView.Expiring => filter with { ExpiresBefore = Now.AddDays(ExpiringDays) },
            RequestListView.Undelivered => filter with { Undelivered = true },
        };
    }

    private TimeZoneInfo ZoneOf(string? brand) => Face(brand)?.Zone ?? TimeZoneInfo.Utc;

    private PaymentRequestFilter Large(PaymentRequestFilter filter, string? brand)
    {
        var currency = Currency.Of(Face(brand)?.CurrencyCode ?? "EUR");
        return filter with { CurrencyCode = filter.CurrencyCode ?? currency.Code, AmountFrom = Math.Max(filter.AmountFrom ?? 0, LargeAmount * currency.Factor) };
    }

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;

    /// <summary>Both at once; a status chosen outside the view leaves nothing, which no real status stands for.</summary>
    private static IReadOnlyList<PaymentRequestStatus> Within(IReadOnlyList<PaymentRequestStatus> chosen, IReadOnlyList<PaymentRequestStatus> view) =>
        chosen.Count == 0 ? view : [.. chosen.Intersect(view).DefaultIfEmpty((PaymentRequestStatus)(-1))];
}
