namespace PaymentPortal.Payments.Ledger;

/// <summary>The ledger's accounts.</summary>
public enum LedgerAccount
{
    /// <summary>Money at providers and banks.</summary>
    Clearing,

    /// <summary>What payers owed and have paid.</summary>
    Claims,

    /// <summary>Money that was not due and is owed back.</summary>
    Surplus,

    /// <summary>Money given back.</summary>
    Refunds,

    /// <summary>Money taken back by payers' banks.</summary>
    Chargebacks,
}
