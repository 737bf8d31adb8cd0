namespace PaymentPortal.Payments;

/// <summary>How far a payment attempt is. Unknown is a state: until the provider says otherwise it stays where it is.</summary>
public enum PaymentAttemptState
{
    /// <summary>Written down; the provider has not answered yet.</summary>
    Starting,

    /// <summary>The payer is at the provider's page.</summary>
    Redirected,

    /// <summary>The payer agreed; the provider has yet to confirm the money.</summary>
    Pending,

    /// <summary>Brought money.</summary>
    Succeeded,

    /// <summary>The provider or the bank refused.</summary>
    Refused,

    /// <summary>The payer turned back.</summary>
    Cancelled,

    /// <summary>The provider's page ran out.</summary>
    Expired,

    /// <summary>The payer chose another method, and this one was called off at its provider.</summary>
    Superseded,

    /// <summary>The provider could not begin it.</summary>
    Failed,
}
