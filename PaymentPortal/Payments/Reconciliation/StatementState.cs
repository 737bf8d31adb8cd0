namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Whether a statement is whole.</summary>
public enum StatementState
{
    /// <summary>Its lines are being stored; none of them counts yet. There is at most one.</summary>
    Receiving,

    /// <summary>All of it is here.</summary>
    Received,
}
