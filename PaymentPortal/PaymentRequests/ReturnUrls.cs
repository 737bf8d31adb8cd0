using PaymentPortal.Brands;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

/// <summary>Where the payer can go on after the page, by a button and never by itself. Names are those of the API.</summary>
/// <param name="Paid">When all is paid.</param>
/// <param name="Open">While it is not, or no longer can be.</param>
public sealed record ReturnUrls(string? Paid = null, string? Open = null);

/// <summary>Holds addresses against the exact list of the brand: scheme, host and port have to be one of it.</summary>
internal static class ReturnAddressRules
{
    /// <summary>The address; notes what is wrong with it. Null when there is none.</summary>
    public static string? Check(FaultList faults, string field, string? address, Brand brand)
    {
        if (string.IsNullOrEmpty(address))
        {
            return null;
        }

        if (WebOrigin.Of(address) is null)
        {
            faults.Add(field, "not-an-address", "A whole address that begins with https://.");
        }
        else if (!Allows(brand, address))
        {
            faults.Add(field, "not-allowed", "The brand's settings do not list this scheme, host and port.");
        }

        return address;
    }

    /// <summary>Whether the brand's list, as it is now, has the origin of this address.</summary>
    public static bool Allows(Brand brand, string? address) =>
        WebOrigin.Of(address) is { } origin && brand.Face.ReturnOrigins.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Contains(origin, StringComparer.Ordinal);
}
