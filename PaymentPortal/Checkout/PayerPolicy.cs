using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>The content security policy of payers' pages: nothing but their own sheet, pictures and form. Browsers hold redirects after a post to form-action, too, so the provider's
/// host has to stand there.</summary>
public static class PayerPolicy
{
    private const string Fixed = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action ";

    /// <summary>A page without a way to a provider.</summary>
    public const string Closed = Fixed + "'self'";

    /// <summary>A page whose form leads to one of these hosts.</summary>
    public static string For(IReadOnlyList<string> hosts, PublicAddress address)
    {
        var places = hosts.Where(IsHost).SelectMany(host => Places(host)).Prepend(address.Value.GetLeftPart(UriPartial.Authority));
        return $"{Closed} {string.Join(' ', places.Distinct())}";
    }

    private static string[] Places(string host) =>
        Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal) ? [$"https://{host}", $"https://*.{host}"] : [$"http://{host}", $"https://{host}"];

    /// <summary>Nothing that would end the directive gets in.</summary>
    private static bool IsHost(string text) => Uri.TryCreate($"https://{text}/", UriKind.Absolute, out var address) && string.Equals(address.Authority, text, StringComparison.OrdinalIgnoreCase);
}
