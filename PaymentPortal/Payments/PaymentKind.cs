namespace PaymentPortal.Payments;

/// <summary>What a payment is to its request.</summary>
public enum PaymentKind
{
    /// <summary>It was due.</summary>
    Settlement,

    /// <summary>It was not due: late, twice, another amount or currency.</summary>
    Surplus,
}
