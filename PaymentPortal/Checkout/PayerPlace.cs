namespace PaymentPortal.Checkout;

/// <summary>The pages of a link.</summary>
public enum PayerPlace
{
    /// <summary>Where one chooses and pays.</summary>
    Checkout,

    /// <summary>Where one comes back to from a provider.</summary>
    Result,

    /// <summary>Where the data for a transfer by hand stand.</summary>
    Transfer,
}
