namespace PaymentPortal.PaymentRequests.Recipients;

/// <summary>Who is asked to pay, as the sender knows them. Everything is optional; a request without an address can still be paid by its link.</summary>
public sealed record Recipient
{
    public static readonly Recipient Nobody = new();

    /// <summary>Person or company, at most 80 characters.</summary>
    public string? Name { get; init; }

    /// <summary>One address, normalised.</summary>
    public string? Email { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }

    /// <summary>BCP 47 tag of the language to speak; null lets page and brand decide.</summary>
    public string? Language { get; init; }

    /// <summary>The sender's own number for this payer, at most 40 characters.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>Postal address in structured form (ISO 20022 PstlAdr, type S of the Swiss QR-bill).</summary>
    public PostalAddress? Address { get; init; }
}

/// <summary>A structured postal address.</summary>
/// <param name="Street">At most 70 characters.</param>
/// <param name="HouseNumber">At most 16.</param>
/// <param name="PostalCode">At most 16.</param>
/// <param name="City">At most 35.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record PostalAddress(string? Street, string? HouseNumber, string? PostalCode, string? City, string? Country);
