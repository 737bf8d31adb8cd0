namespace PaymentPortal.Attention;

/// <summary>The piles of the work queue.</summary>
public enum AttentionView
{
    /// <summary>To be seen to now.</summary>
    Open,

    /// <summary>Of these, mine.</summary>
    Mine,

    /// <summary>Of these, nobody's.</summary>
    Nobody,

    /// <summary>Put off.</summary>
    Later,

    /// <summary>Closed within the last day.</summary>
    Done,
}
