namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>One line of what is charged, as typed.</summary>
public sealed class ComposerItem
{
    public string Description { get; set; } = "";

    public string Quantity { get; set; } = "1";

    public string UnitPrice { get; set; } = "";

    public string TaxRate { get; set; } = "19";
}
