namespace PaymentPortal.Payments.Reconciliation;

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
