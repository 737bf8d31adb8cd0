using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Payments.Reconciliation.Matching;

/// <summary>What a line could be for.</summary>
/// <param name="IsOurs">Whether its account belongs to a brand.</param>
/// <param name="ByReference">Requests whose reference it names, in the order of the text.</param>
/// <param name="ByAmount">Payable requests of exactly its amount.</param>
/// <param name="HasTwin">Whether another file has told a movement of the same day and amount that is booked already, so that this may be the same one in other words.</param>
internal sealed record MatchCandidates(bool IsOurs, IReadOnlyList<NamedRequest> ByReference, IReadOnlyList<PaymentRequest> ByAmount, bool HasTwin);

/// <summary>A request that a line names.</summary>
/// <param name="Request">The request.</param>
/// <param name="Mark">What names it.</param>
internal sealed record NamedRequest(PaymentRequest Request, ReferenceMark Mark);

/// <summary>What is to be done with a line.</summary>
internal abstract record MatchDecision
{
    /// <summary>Beyond doubt: it is booked.</summary>
    public sealed record Book(TransferPart Part) : MatchDecision;

    /// <summary>A person has to confirm it.</summary>
    public sealed record Propose(LineProposal Proposal) : MatchDecision;

    /// <summary>A person has to look.</summary>
    public sealed record Leave(string Reason) : MatchDecision;
}
