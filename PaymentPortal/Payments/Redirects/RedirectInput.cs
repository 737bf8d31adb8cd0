using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Redirects;

/// <summary>What the payer chose, as it came.</summary>
/// <param name="Method">Key of the method; that of an ended one means its successor.</param>
/// <param name="Amount">Of a range.</param>
/// <param name="Options">Of a list or several; the first is 0.</param>
/// <param name="ExpiresIn">How long it works; null for the usual time.</param>
public sealed record RedirectInput(string Method, Money? Amount, IReadOnlyList<int> Options, TimeSpan? ExpiresIn);
