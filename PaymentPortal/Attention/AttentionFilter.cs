namespace PaymentPortal.Attention;

/// <summary>Which cases are asked for.</summary>
/// <param name="View">Which pile.</param>
/// <param name="Kind">Only this kind; null for all.</param>
public sealed record AttentionFilter(AttentionView View = AttentionView.Open, AttentionKind? Kind = null);
