using PaymentPortal.Primitives;

namespace PaymentPortal.Documents.Invoices;

/// <summary>Net sum and tax of all lines of one rate.</summary>
/// <param name="Rate">Percent.</param>
/// <param name="Net">Sum without tax.</param>
/// <param name="Tax">The tax on it, rounded once (EN 16931).</param>
public sealed record InvoiceTax(decimal Rate, Money Net, Money Tax);
