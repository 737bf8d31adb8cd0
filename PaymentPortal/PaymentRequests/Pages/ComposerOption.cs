namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Something that the payer can choose, as typed.</summary>
public sealed class ComposerOption
{
    public string Label { get; set; } = "";

    public string Value { get; set; } = "";

    public string Reference { get; set; } = "";
}
