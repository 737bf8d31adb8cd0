using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>An order as the API has checked it.</summary>
internal sealed record SandboxOrder(
    string MerchantReference, string Method, Money Amount, string Payee, string Reference, string Description, string Language, string ReturnUrl, string NotificationUrl, DateTimeOffset ExpiresAt)
{
    /// <summary>Also when sealed, its column holds it.</summary>
    private const int LongestAddress = 1400;

    /// <summary>Checks an order; null when it cannot be carried out.</summary>
    public static SandboxOrder? Check(SandboxMessages.Order order) =>
        order is { MerchantReference.Length: > 0 and <= 64, Amount: { Value: > 0 and <= Money.Largest, Currency: { } code }, Method: { Length: > 0 and <= 40 } method, ExpiresAt: { } expiresAt }
        && Currency.TryFind(code, out var currency) && IsAddress(order.ReturnUrl) && IsAddress(order.NotificationUrl)
            ? new SandboxOrder(
                order.MerchantReference, method, new Money(order.Amount.Value.Value, currency), Cut(order.Payee, 140), Cut(order.Reference, 35), Cut(order.Description, 140),
                Cut(order.Language, 35), order.ReturnUrl!, order.NotificationUrl!, expiresAt.ToUniversalTime())
            : null;

    private static bool IsAddress(string? text) =>
        text is { Length: <= LongestAddress } && Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    private static string Cut(string? text, int longest) => text is null ? "" : text.Length <= longest ? text : text[..longest];
}
