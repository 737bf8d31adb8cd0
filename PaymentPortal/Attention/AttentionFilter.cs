namespace PaymentPortal.Attention;

/// <summary>Which cases are asked for.</summary>
/// <param name="View">Which pile.</param>
/// <param name="Kind">Only this kind; null for all.</param>
public sealed record AttentionFilter(AttentionView View = AttentionView.Open, AttentionKind? Kind = null);

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
