namespace PaymentPortal.Checkout.Visits;

/// <summary>What the page was looked at on.</summary>
public enum VisitDevice
{
    /// <summary>Not told.</summary>
    Unknown,

    Phone,

    Computer,
}
