namespace PaymentPortal.PaymentRequests;

/// <summary>One line of what is charged.</summary>
/// <param name="Description">1 to 140 characters.</param>
/// <param name="Quantity">More than zero, up to three decimals.</param>
/// <param name="UnitPrice">Minor units of the request's currency; may be negative for a discount.</param>
/// <param name="TaxRate">Percent, 0 to 100, up to two decimals.</param>
public sealed record LineItem(string Description, decimal Quantity, long UnitPrice, decimal TaxRate);
