using PaymentPortal.Primitives;

namespace PaymentPortal.Documents.Invoices;

/// <summary>One line of what is charged.</summary>
/// <param name="Description">What was delivered or done.</param>
/// <param name="Quantity">Up to three decimals.</param>
/// <param name="UnitPrice">Gross or net, as the document says.</param>
/// <param name="TaxRate">Percent.</param>
/// <param name="Total">The line's rounded total, in the same kind of price.</param>
public sealed record InvoiceItem(string Description, decimal Quantity, Money UnitPrice, decimal TaxRate, Money Total);
