namespace PaymentPortal.Payments.Reconciliation.Matching;

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
