namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Where a line of a statement stands.</summary>
public enum StatementLineState
{
    /// <summary>Money came and nobody has looked for its request yet.</summary>
    Waiting,

    /// <summary>No request was found; somebody has to look.</summary>
    Unmatched,

    /// <summary>A request was found that a person has to confirm.</summary>
    Proposed,

    /// <summary>All of it is booked on requests.</summary>
    Matched,

    /// <summary>Somebody said that it is no money for a request.</summary>
    SetAside,

    /// <summary>Only shown: money that went, or that is not certain yet.</summary>
    Shown,

    /// <summary>The same movement came again with more detail; that counts in its place.</summary>
    Replaced,
}
