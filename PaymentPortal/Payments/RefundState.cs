namespace PaymentPortal.Payments;

/// <summary>How far a refund is. Unknown is pending: until the provider says otherwise it stays so.</summary>
public enum RefundState
{
    /// <summary>Asked for; a second person has to approve it before anything happens. It holds its share of the payment already.</summary>
    AwaitingApproval = 3,

    /// <summary>Asked for; the provider has yet to say that the money went back.</summary>
    Pending = 0,

    /// <summary>The money went back.</summary>
    Succeeded,

    /// <summary>The money did not and will not go back.</summary>
    Failed,
}
