using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>The rows that somebody has chosen in the list, kept while they turn pages.</summary>
public sealed class Chosen
{
    private readonly Dictionary<Guid, PaymentRequestRow> rows = [];

    public int Count => rows.Count;

    public IReadOnlyList<PaymentRequestRow> Rows => [.. rows.Values];

    public bool Holds(Guid id) => rows.ContainsKey(id);

    /// <summary>Chooses a row, or lets it go.</summary>
    public void Toggle(PaymentRequestRow row)
    {
        if (!rows.Remove(row.Id))
        {
            rows[row.Id] = row;
        }
    }

    /// <summary>Chooses all of these; when all were chosen already, lets them go.</summary>
    public void ToggleAll(IReadOnlyList<PaymentRequestRow> page)
    {
        var release = page.All(row => Holds(row.Id));
        foreach (var row in page.Where(row => release == Holds(row.Id)))
        {
            Toggle(row);
        }
    }

    /// <summary>Takes over what has changed.</summary>
    public void Refresh(PaymentRequestRow row)
    {
        if (Holds(row.Id))
        {
            rows[row.Id] = row;
        }
    }

    public void Clear() => rows.Clear();

    /// <summary>What is asked for in all, one sum for each currency.</summary>
    public IReadOnlyList<Money> Sums =>
        [.. rows.Values.GroupBy(row => row.CurrencyCode).OrderByDescending(group => group.Count()).Select(group => Money.Of(group.Sum(row => row.AmountValue), group.Key))];
}
