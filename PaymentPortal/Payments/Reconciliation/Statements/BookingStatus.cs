namespace PaymentPortal.Payments.Reconciliation.Statements;

/// <summary>How certain a bank is of an entry.</summary>
public enum BookingStatus
{
    /// <summary>It is on the account.</summary>
    Booked,

    /// <summary>It is expected and may still go away.</summary>
    Pending,

    /// <summary>It is only told.</summary>
    Information,
}
