namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Which lines are looked for.</summary>
/// <param name="View">Which of them.</param>
/// <param name="StatementId">Only those that this statement brought; null for all.</param>
public sealed record StatementLineFilter(LineListView View, Guid? StatementId = null);

/// <summary>The ways to look at lines.</summary>
public enum LineListView
{
    /// <summary>What needs a person: unmatched and proposed.</summary>
    Open,

    /// <summary>A request is proposed.</summary>
    Proposed,

    /// <summary>Nothing was found.</summary>
    Unmatched,

    /// <summary>Booked.</summary>
    Matched,

    /// <summary>Set aside.</summary>
    SetAside,

    /// <summary>Everything, also what is only shown.</summary>
    All,
}
