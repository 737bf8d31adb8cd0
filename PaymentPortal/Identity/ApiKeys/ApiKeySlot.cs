namespace PaymentPortal.Identity.ApiKeys;

/// <summary>The two secrets of a key.</summary>
public enum ApiKeySlot
{
    Primary,
    Secondary,
}
