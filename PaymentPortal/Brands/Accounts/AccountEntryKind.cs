namespace PaymentPortal.Brands.Accounts;

/// <summary>What was done.</summary>
public enum AccountEntryKind
{
    /// <summary>Credentials were entered for the first time.</summary>
    Connected,

    /// <summary>Other credentials took the place of the former ones.</summary>
    Changed,

    SwitchedOn,

    SwitchedOff,

    /// <summary>It took another place among the brand's accounts.</summary>
    Moved,

    /// <summary>The provider refused credentials that had worked.</summary>
    Refused,

    /// <summary>The provider accepts them again.</summary>
    Accepted,
}
