namespace PaymentPortal.Identity.Administration;

/// <summary>A secret that is shown this once.</summary>
/// <param name="Key">Name of its key.</param>
/// <param name="Slot">"Primary secret", in the reader's language.</param>
/// <param name="Secret">The secret.</param>
public sealed record ShownSecret(string Key, string Slot, string Secret);
