using PaymentPortal.Documents.PaymentCodes;

namespace PaymentPortal.Checkout;

/// <summary>What a transfer by hand needs.</summary>
/// <param name="Holder">The account's holder exactly as the bank knows it.</param>
/// <param name="Iban">In groups of four.</param>
/// <param name="Reference">ISO 11649 or QR reference, in the groups it is printed in.</param>
/// <param name="Code">The code for a banking app; null where there is none for this currency.</param>
public sealed record PayerTransfer(string Holder, string Iban, string Reference, TransferCode? Code);
