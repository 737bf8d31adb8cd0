using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Payments.Reconciliation.Matching;

/// <summary>What a line could be for.</summary>
/// <param name="IsOurs">Whether its account belongs to a brand, or its reference to one of our requests alone.</param>
/// <param name="ByReference">Requests whose reference it names, in the order of the text.</param>
/// <param name="ByAmount">Payable requests of exactly its amount.</param>
/// <param name="HasTwin">Whether another file has told a movement of the same day and amount that is booked already, so that this may be the same one in other words.</param>
internal sealed record MatchCandidates(bool IsOurs, IReadOnlyList<NamedRequest> ByReference, IReadOnlyList<PaymentRequest> ByAmount, bool HasTwin);
