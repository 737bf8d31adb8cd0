namespace PaymentPortal.Payments.Reconciliation;

/// <summary>A line with what it is, or probably is, for.</summary>
/// <param name="Line">The line.</param>
/// <param name="Parts">The requests that it is booked on or that are proposed.</param>
public sealed record LineView(StatementLine Line, IReadOnlyList<LinePart> Parts);
