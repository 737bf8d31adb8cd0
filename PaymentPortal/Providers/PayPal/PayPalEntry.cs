namespace PaymentPortal.Providers.PayPal;

/// <summary>Where PayPal is and who asks.</summary>
internal sealed record PayPalEntry(Uri Api, string ClientId, string ClientSecret)
{
    /// <summary>Says where, never who, wherever it is written out.</summary>
    public override string ToString() => Api.ToString();
}
