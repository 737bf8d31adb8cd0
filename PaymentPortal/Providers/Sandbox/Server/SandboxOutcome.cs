namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>What becomes of a payment, chosen by hand on the hosted page; the names are the buttons' values in camelCase.</summary>
public enum SandboxOutcome
{
    /// <summary>Money at once, one notification.</summary>
    Succeed,

    /// <summary>The bank refuses, for a reason that can be chosen.</summary>
    Refuse,

    /// <summary>The payer turns back.</summary>
    Cancel,

    /// <summary>Confirmed some time later.</summary>
    Pending,

    /// <summary>Money at once, but no notification, and the API is silent for a while.</summary>
    Timeout,

    /// <summary>The payer is sent back before anything is known; the money comes a little later.</summary>
    LateSucceed,

    /// <summary>Money at once; every notification twice and in the wrong order.</summary>
    Duplicate,
}
