namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>A name and a value of the sender's own.</summary>
public sealed class ComposerPair
{
    public string Key { get; set; } = "";

    public string Value { get; set; } = "";
}
