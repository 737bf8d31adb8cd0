namespace PaymentPortal.Checkout;

/// <summary>A way to pay, as the page offers it.</summary>
/// <param name="Key">What the form posts.</param>
/// <param name="Name">In the payer's language.</param>
/// <param name="Hint">One line below it.</param>
/// <param name="Icon">Name of the picture; also the kind of method.</param>
/// <param name="Host">Where the payer goes on; null at their own bank.</param>
public sealed record PayerMethod(string Key, string Name, string Hint, string Icon, string? Host);
