using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>Tells whether a form was posted by a page of another site. The link itself is the payer's only credential and there is no cookie, so a stranger's page could at most press
/// the button of a link it knows already; even that is refused where the browser says where it comes from.</summary>
internal static class PostedFrom
{
    public static bool IsElsewhere(HttpRequest request, PublicAddress address)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site))
        {
            return site != "same-origin" && site != "none";
        }

        // Our own pages tell nobody where they are, so older browsers post from them as "null".
        return request.Headers.Origin.ToString() is { Length: > 0 } origin and not "null"
            && !Is(origin, address.Value.GetLeftPart(UriPartial.Authority)) && !Is(origin, $"{request.Scheme}://{request.Host}");
    }

    private static bool Is(string origin, string ours) => string.Equals(origin, ours, StringComparison.OrdinalIgnoreCase);
}
