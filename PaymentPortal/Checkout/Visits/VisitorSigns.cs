using System.Text.RegularExpressions;
using PaymentPortal.Identity;

namespace PaymentPortal.Checkout.Visits;

/// <summary>Tells people from machines by what a request says of itself. A machine that poses as a browser in every way counts as a person; the other error, a person
/// taken for a machine, is put right as soon as they press the pay button.</summary>
internal static partial class VisitorSigns
{
    /// <summary>Nobody reads a message this soon after it was ordered.</summary>
    private static readonly TimeSpan TooSoon = TimeSpan.FromSeconds(2);

    public static Visitor Of(HttpRequest request, DateTimeOffset? sentAt, DateTimeOffset now)
    {
        var agent = request.Headers.UserAgent.ToString();
        var looksLikeMachine = !HttpMethods.IsGet(request.Method)
            || IsPrefetch(request)
            || agent.Length == 0
            || Scanner().IsMatch(agent)
            || request.Headers.AcceptLanguage.Count == 0
            || !SpeaksLikeBrowser(request)
            || now - sentAt < TooSoon;
        return looksLikeMachine ? Visitor.Machine : Visitor.Person;
    }

    /// <summary>Whether the browser has a session at the portal. The cookie is not checked: whoever forges one hides only their own look.</summary>
    public static bool IsStaff(HttpRequest request) =>
        request.Headers.Cookie.Count > 0 && request.Cookies.Keys.Any(name => name.EndsWith(IdentitySlice.SessionCookie, StringComparison.Ordinal));

    /// <summary>Fetched ahead of a click, which may never come (Sec-Purpose; Purpose and X-Moz in older browsers).</summary>
    public static bool IsPrefetch(HttpRequest request) =>
        Says(request, "Sec-Purpose", "prefetch") || Says(request, "Purpose", "prefetch") || Says(request, "X-Moz", "prefetch") || Says(request, "X-Purpose", "preview");

    public static VisitDevice Device(HttpRequest request) =>
        request.Headers["Sec-CH-UA-Mobile"] == "?1" || Phone().IsMatch(request.Headers.UserAgent.ToString()) ? VisitDevice.Phone
        : request.Headers.UserAgent.Count > 0 ? VisitDevice.Computer
        : VisitDevice.Unknown;

    /// <summary>Every current browser says over https that it opens a document; over plain http, as in development, none says anything.</summary>
    private static bool SpeaksLikeBrowser(HttpRequest request) =>
        request.Headers.TryGetValue("Sec-Fetch-Dest", out var dest) ? dest == "document" : !request.IsHttps && Browser().IsMatch(request.Headers.UserAgent.ToString());

    private static bool Says(HttpRequest request, string header, string word) =>
        request.Headers.TryGetValue(header, out var value) && value.ToString().Contains(word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("bot|crawl|spider|scan|preview|proofpoint|mimecast|barracuda|safelinks|microsoft office|ms-office|outlook|skypeuripreview|facebookexternalhit|whatsapp|slack|telegram|discord|curl|wget|python|java/|go-http|okhttp|google-safety|googleimageproxy|yahoomailproxy|symantec|trendmicro|zscaler|virustotal|urlscan", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scanner();

    [GeneratedRegex("Mobi|Android|iPhone|iPad", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex("^Mozilla/5", RegexOptions.CultureInvariant)]
    private static partial Regex Browser();
}
