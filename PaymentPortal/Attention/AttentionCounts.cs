namespace PaymentPortal.Attention;

/// <summary>How many cases there are.</summary>
public sealed record AttentionCounts(IReadOnlyDictionary<AttentionView, int> Views, IReadOnlyDictionary<AttentionKind, int> Kinds);
