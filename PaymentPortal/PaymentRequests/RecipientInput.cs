using PaymentPortal.PaymentRequests.Recipients;

namespace PaymentPortal.PaymentRequests;

/// <summary>Who is to pay, unchecked.</summary>
public sealed record RecipientInput
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Language { get; init; }

    public string? CustomerNumber { get; init; }

    public string? Street { get; init; }

    public string? HouseNumber { get; init; }

    public string? PostalCode { get; init; }

    public string? City { get; init; }

    public string? Country { get; init; }

    /// <summary>A recipient as a form shows it.</summary>
    public static RecipientInput Of(Recipient recipient) => new()
    {
        Name = recipient.Name,
        Email = recipient.Email,
        Phone = recipient.Phone,
        Language = recipient.Language,
        CustomerNumber = recipient.CustomerNumber,
        Street = recipient.Address?.Street,
        HouseNumber = recipient.Address?.HouseNumber,
        PostalCode = recipient.Address?.PostalCode,
        City = recipient.Address?.City,
        Country = recipient.Address?.Country,
    };
}
