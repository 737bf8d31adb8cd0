using System.ComponentModel.DataAnnotations;
using PaymentPortal.PaymentRequests.Recipients;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Who is asked to pay. Everything is optional.</summary>
public sealed record RecipientContract
{
    /// <summary>Person or company.</summary>
    /// <example>Erika Mustermann</example>
    [StringLength(80)]
    public string? Name { get; init; }

    /// <summary>One e-mail address; needed for messages by e-mail.</summary>
    /// <example>erika@example.org</example>
    [StringLength(320)]
    public string? Email { get; init; }

    /// <summary>Telephone number in any notation; a number without country code is one of the brand's country. Answered as E.164.</summary>
    /// <example>+49301234567</example>
    [StringLength(40)]
    public string? Phone { get; init; }

    /// <summary>BCP 47 tag of the language to speak. Without it the payer's browser and the brand decide.</summary>
    /// <example>de</example>
    [StringLength(35)]
    public string? Language { get; init; }

    /// <summary>The caller's own number for this payer.</summary>
    /// <example>C-1001</example>
    [StringLength(40)]
    public string? CustomerNumber { get; init; }

    /// <summary>Postal address, for the invoice.</summary>
    public AddressContract? Address { get; init; }

    public static RecipientContract Of(Recipient recipient) => new()
    {
        Name = recipient.Name,
        Email = recipient.Email,
        Phone = recipient.Phone,
        Language = recipient.Language,
        CustomerNumber = recipient.CustomerNumber,
        Address = recipient.Address is { } address ? AddressContract.Of(address) : null,
    };

    /// <summary>As the use cases take it.</summary>
    public RecipientInput ToInput() => new()
    {
        Name = Name,
        Email = Email,
        Phone = Phone,
        Language = Language,
        CustomerNumber = CustomerNumber,
        Street = Address?.Street,
        HouseNumber = Address?.HouseNumber,
        PostalCode = Address?.PostalCode,
        City = Address?.City,
        Country = Address?.Country,
    };
}
