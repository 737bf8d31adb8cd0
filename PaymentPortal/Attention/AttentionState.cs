namespace PaymentPortal.Attention;

/// <summary>Whether there is something left to do.</summary>
public enum AttentionState
{
    /// <summary>There is.</summary>
    Open,

    /// <summary>There is not.</summary>
    Closed,
}
