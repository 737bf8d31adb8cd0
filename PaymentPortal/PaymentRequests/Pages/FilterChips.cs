using System.Globalization;
using Microsoft.Extensions.Localization;
using PaymentPortal.PaymentRequests.Progress;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>What narrows a list, as chips that can be taken off one by one.</summary>
internal static class FilterChips
{
    public static IEnumerable<FilterChip> Of(RequestListState state, RequestListConditions conditions, StatusChips chips, IStringLocalizer<PaymentRequestsTexts> texts)
    {
        var first = state.OnFirstPage();
        if (state.Brand is { } brand)
        {
            yield return new(texts["Filter.Brand"], conditions.Brands.FirstOrDefault(known => known.Key == brand)?.Name ?? brand, first with { Brand = null });
        }

        if (state.Statuses.Count > 0)
        {
            yield return new(texts["Filter.Status"], string.Join(", ", state.Statuses.Select(status => chips.Of(status).Word)), first with { Statuses = [] });
        }

        if (state.UpdatedDays is { } days)
        {
            yield return new(texts["Filter.Updated"], days == 1 ? texts["Filter.Updated.One"] : texts["Filter.Updated.Days", days], first with { UpdatedDays = null });
        }

        if (AmountOf(state, texts) is { } amount)
        {
            yield return new(texts["Filter.Amount"], amount, first with { AmountFrom = null, AmountTo = null, Currency = null });
        }
        else if (state.Currency is { } currency)
        {
            yield return new(texts["Filter.Currency"], currency, first with { Currency = null });
        }

        if (state.Created is { } created)
        {
            yield return new(texts["Filter.Created"], DaysOf(created), first with { Created = null });
        }

        if (state.Paid is { } paid)
        {
            yield return new(texts["Filter.Paid"], DaysOf(paid), first with { Paid = null });
        }

        if (state.Reached is { } station)
        {
            yield return new(texts["Filter.Reached"], texts["Station." + station], first with { Reached = null });
        }

        if (state.Surplus is { } reason)
        {
            yield return new(texts["Filter.Surplus"], chips.SurplusWord(reason), first with { Surplus = null });
        }
    }

    private static string? AmountOf(RequestListState state, IStringLocalizer texts)
    {
        var currency = state.Currency ?? "EUR";
        return (state.AmountFrom, state.AmountTo) switch
        {
            ({ } from, { } to) => texts["Filter.Amount.Between", Sum(from, currency), Sum(to, currency)].Value,
            ({ } from, null) => texts["Filter.Amount.From", Sum(from, currency)].Value,
            (null, { } to) => texts["Filter.Amount.To", Sum(to, currency)].Value,
            _ => null,
        };
    }

    private static string Sum(long value, string currency) => Money.Of(value, currency).Text(CultureInfo.CurrentCulture);

    private static string DaysOf(DayRange range) => range.From == range.To ? Day(range.From) : $"{Day(range.From)} – {Day(range.To)}";

    private static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);
}
