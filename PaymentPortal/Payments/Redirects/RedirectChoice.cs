namespace PaymentPortal.Payments.Redirects;

/// <summary>What the payer chose elsewhere.</summary>
/// <param name="Method">Key of the method.</param>
/// <param name="AmountValue">Of a range, in minor units.</param>
/// <param name="Options">Numbers of the options of a list, the first is 0.</param>
public sealed record RedirectChoice(string Method, long? AmountValue, IReadOnlyList<int> Options);
