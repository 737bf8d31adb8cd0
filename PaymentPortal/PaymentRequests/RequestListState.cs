using PaymentPortal.PaymentRequests.Progress;

namespace PaymentPortal.PaymentRequests;

/// <summary>What the list shows, as it stands in its address: whoever gets the address sees the same rows. Made and read by <see cref="RequestListAddress"/>.</summary>
public sealed record RequestListState
{
    public RequestListView View { get; init; }

    public string? Text { get; init; }

    /// <summary>Key of a brand.</summary>
    public string? Brand { get; init; }

    public IReadOnlyList<PaymentRequestStatus> Statuses { get; init; } = [];

    /// <summary>Changed within so many days, 1 to 365.</summary>
    public int? UpdatedDays { get; init; }

    /// <summary>Minor units of <see cref="Currency"/>.</summary>
    public long? AmountFrom { get; init; }

    public long? AmountTo { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency { get; init; }

    /// <summary>Created from this day to that, both included.</summary>
    public DayRange? Created { get; init; }

    /// <summary>With money that came from this day to that, both included.</summary>
    public DayRange? Paid { get; init; }

    public StationReached? Reached { get; init; }

    /// <summary>Why money came that was not due.</summary>
    public string? Surplus { get; init; }

    public ListCursor? After { get; init; }

    public ListCursor? Before { get; init; }

    /// <summary>Whether anything narrows the view.</summary>
    public bool IsNarrowed => this with { After = null, Before = null, Statuses = [] } != new RequestListState { View = View } || Statuses.Count > 0;

    /// <summary>The same rows from the first page on.</summary>
    public RequestListState OnFirstPage() => this with { After = null, Before = null };
}
