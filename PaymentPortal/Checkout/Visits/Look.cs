namespace PaymentPortal.Checkout.Visits;

/// <summary>One look at a payer's page.</summary>
/// <param name="PaymentRequestId">Whose page.</param>
/// <param name="Visitor">Who looked, as far as that can be told.</param>
/// <param name="Device">On what.</param>
/// <param name="Language">Language of the page shown, BCP 47.</param>
/// <param name="At">UTC.</param>
public sealed record Look(Guid PaymentRequestId, Visitor Visitor, VisitDevice Device, string Language, DateTimeOffset At);
