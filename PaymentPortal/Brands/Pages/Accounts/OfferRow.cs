using System.Globalization;
using PaymentPortal.Brands.Accounts;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Pages.Accounts;

/// <summary>A method that an account offers, as the page shows it.</summary>
/// <param name="Method">Its key.</param>
/// <param name="Name">Its name; the key where the portal does not know it.</param>
/// <param name="Currencies">Each currency with its limits.</param>
/// <param name="IsKnown">Whether the portal knows it.</param>
/// <param name="IsOffered">Whether the brand offers it to its payers.</param>
internal sealed record OfferRow(string Method, string Name, string Currencies, bool IsKnown, bool IsOffered)
{
    /// <summary>What the account of a connection offers, in the portal's order.</summary>
    public static IReadOnlyList<OfferRow> Of(BrandConnection connection, string anyCurrency)
    {
        var culture = CultureInfo.CurrentUICulture;
        var names = connection.Methods.ToDictionary(method => method.Key, method => method);
        return
        [
            .. (connection.Account?.Methods ?? []).GroupBy(offer => offer.Method)
                .OrderBy(group => names.TryGetValue(group.Key, out var method) ? method.Position : int.MaxValue)
                .Select(group => new OfferRow(
                    group.Key,
                    names.TryGetValue(group.Key, out var method) ? method.Name(culture) : group.Key,
                    string.Join(", ", group.Select(offer => Limits(offer, connection.Brand.Face.Currency, anyCurrency))),
                    names.ContainsKey(group.Key),
                    connection.Brand.Face.Methods.Contains(group.Key))),
        ];
    }

    private static string Limits(MethodOffer offer, string ownCurrency, string anyCurrency)
    {
        var name = offer.Currency ?? anyCurrency;
        if (!Currency.TryFind(offer.Currency ?? ownCurrency, out var currency))
        {
            return name;
        }

        string? Text(long? value) => value is { } minor ? new Money(minor, currency).Text(CultureInfo.CurrentCulture) : null;
        return (Text(offer.Smallest), Text(offer.Largest)) switch
        {
            (null, null) => name,
            (var from, null) => $"{name} ≥ {from}",
            (null, var to) => $"{name} ≤ {to}",
            var (from, to) => $"{name} {from} – {to}",
        };
    }
}
