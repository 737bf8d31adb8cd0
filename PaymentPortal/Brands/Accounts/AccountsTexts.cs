namespace PaymentPortal.Brands.Accounts;

/// <summary>Marks the texts of the pages where brands connect payment providers.</summary>
public sealed class AccountsTexts;
