namespace PaymentPortal.Imports;

/// <summary>What became of a row.</summary>
public enum ImportRowState
{
    /// <summary>Not looked at yet.</summary>
    Waiting,

    /// <summary>It became a payment request.</summary>
    Created,

    /// <summary>It has faults.</summary>
    Failed,
}
