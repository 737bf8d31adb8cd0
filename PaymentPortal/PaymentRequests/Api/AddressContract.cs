using System.ComponentModel.DataAnnotations;
using PaymentPortal.PaymentRequests.Recipients;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>A structured postal address.</summary>
public sealed record AddressContract
{
    /// <summary>Street without number.</summary>
    /// <example>Heidestr.</example>
    [StringLength(70)]
    public string? Street { get; init; }

    /// <summary>House number.</summary>
    /// <example>17</example>
    [StringLength(16)]
    public string? HouseNumber { get; init; }

    /// <summary>Postal code.</summary>
    /// <example>51147</example>
    [StringLength(16)]
    public string? PostalCode { get; init; }

    /// <summary>Town.</summary>
    /// <example>Köln</example>
    [StringLength(35)]
    public string? City { get; init; }

    /// <summary>Country, ISO 3166-1 alpha-2.</summary>
    /// <example>DE</example>
    [StringLength(2)]
    public string? Country { get; init; }

    public static AddressContract Of(PostalAddress address) => new()
    {
        Street = address.Street,
        HouseNumber = address.HouseNumber,
        PostalCode = address.PostalCode,
        City = address.City,
        Country = address.Country,
    };
}
