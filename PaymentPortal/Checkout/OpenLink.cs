using PaymentPortal.Checkout.Visits;

namespace PaymentPortal.Checkout;

/// <summary>Opens a link for an endpoint: finds its request, or answers with the one page that unknown, malformed and not yet sent ones have in common.</summary>
public sealed class OpenLink(FindLink find, BrandLanguages languages, PayerPages pages, MissLimit misses, VisitLog visits, TimeProvider clock)
{
    private const string Minute = "60";
    private static readonly char[] Trailing = [.. ".,;:!?)]}>'\"…»“”’*_"];

    /// <summary>The request of the link in the address; null when the answer has been given.</summary>
    public async ValueTask<OpenedLink?> Run(HttpContext http)
    {
        if (await Find((string)http.Request.RouteValues["token"]!) is not var (link, state))
        {
            await Refuse(http);
            return null;
        }

        return new OpenedLink(link, state, await languages.Settle(link, http.Request));
    }

    /// <summary>The same link as it stands now.</summary>
    public async Task<OpenedLink> Again(HttpContext http, OpenedLink before) =>
        await Find((string)http.Request.RouteValues["token"]!) is var (link, state) ? before with { Link = link, State = state } : before;

    /// <summary>Takes a look at the page down, except those of staff, who look at what the payer will see.</summary>
    public void Note(HttpContext http, OpenedLink opened)
    {
        if (VisitorSigns.IsStaff(http.Request))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var visitor = HttpMethods.IsPost(http.Request.Method) ? Visitor.Person : VisitorSigns.Of(http.Request, opened.Link.SentAt, now);
        visits.Note(new Look(opened.Link.RequestId, visitor, VisitorSigns.Device(http.Request), opened.Culture.Name, now));
    }

    /// <summary>Answers with the page for links that lead nowhere.</summary>
    public async Task Refuse(HttpContext http)
    {
        var culture = BrandLanguages.Settle(http.Request);
        if (misses.IsTooMany(http))
        {
            http.Response.Headers.RetryAfter = Minute;
            await PayerAnswer.Page(http, await pages.Nobodys(culture, PayerNotice.TooMany), StatusCodes.Status429TooManyRequests);
            return;
        }

        await PayerAnswer.Page(http, await pages.Nobodys(culture, PayerNotice.None), StatusCodes.Status404NotFound);
    }

    /// <summary>The token without what mail programs and people add to it: the full stop of a sentence, a bracket, capitals.</summary>
    private static string Tidied(string token) => token.TrimEnd(Trailing).ToLowerInvariant();

    private async Task<(LinkRow Link, PayerState State)?> Find(string token) =>
        await find.Run(Tidied(token)) is { } link && PayerStates.Of(link.Status, link.ExpiresAt, link.CountdownDays, clock.GetUtcNow()) is { } state ? (link, state) : null;
}
