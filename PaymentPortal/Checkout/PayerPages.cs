using System.Globalization;
using Microsoft.Extensions.Caching.Memory;
using PaymentPortal.Checkout.Pages;
using PaymentPortal.Components;
using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>The payer's pages as bytes: rendered once for each version of request and brand, language and state, and again after a minute, since pages speak of how long is left.</summary>
public sealed class PayerPages(ReadPayerPage read, ReadStraight straight, StaticPage renderer, PayerSheet sheet, PublicAddress address, TimeProvider clock) : IDisposable
{
    private const long MostBytes = 64L * 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The page of a link.</summary>
    /// <param name="link">The look-up's row.</param>
    /// <param name="state">The state derived from it.</param>
    /// <param name="culture">Its language.</param>
    /// <param name="place">Which of its pages.</param>
    /// <param name="round">How often the result was looked at again by itself.</param>
    public ValueTask<RenderedPage> Get(LinkRow link, PayerState state, CultureInfo culture, PayerPlace place, int round = 0)
    {
        var key = new Key(link.RequestId, link.Version, link.BrandVersion, state, culture.Name, place, round, clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute);
        return pages.TryGetValue<RenderedPage>(key, out var kept) ? ValueTask.FromResult(kept!) : new ValueTask<RenderedPage>(Make(key, link.RequestId, culture, place, round));
    }

    /// <summary>The page of a link with something to be told first; not kept.</summary>
    public async Task<RenderedPage> Tell(LinkRow link, CultureInfo culture, PayerNotice notice, PostedChoice? posted = null) => await Render(await read.Run(link.RequestId, culture, posted, CancellationToken.None), PayerPlace.Checkout, notice, 0);

    /// <summary>What the page of a link shows, unrendered.</summary>
    public Task<PayerPage> Read(LinkRow link, CultureInfo culture) => read.Run(link.RequestId, culture, CancellationToken.None);

    /// <summary>The page with the one button for a choice made elsewhere; the whole page where that cannot be paid; not kept.</summary>
    public async Task<RenderedPage> Straight(LinkRow link, CultureInfo culture, StraightWish wish)
    {
        var (found, notice, posted) = await straight.Run(link.RequestId, wish, culture, CancellationToken.None);
        var page = await read.Run(link.RequestId, culture, posted, CancellationToken.None);
        if (found is null || !page.State.IsPayable())
        {
            return await Render(page, PayerPlace.Checkout, notice, 0);
        }

        var html = await renderer.Render<StraightPage>(culture, With((nameof(StraightPage.Page), page), (nameof(StraightPage.Straight), found)));
        return new RenderedPage(html, PayerPolicy.For(found.FormHosts, address));
    }

    /// <summary>The result's page for who chose another method while a payment is being checked; not kept.</summary>
    public async Task<RenderedPage> Tried(LinkRow link, CultureInfo culture, string method) =>
        await Render(await read.Run(link.RequestId, culture, CancellationToken.None), PayerPlace.Result, PayerNotice.None, PayerRefresh.Rounds, method);

    /// <summary>A page that belongs to no request: an unknown link, too many tries, a post from elsewhere.</summary>
    public async ValueTask<RenderedPage> Nobodys(CultureInfo culture, PayerNotice notice)
    {
        var key = (culture.Name, notice);
        return pages.TryGetValue<RenderedPage>(key, out var kept)
            ? kept!
            : Keep(key, new RenderedPage(await renderer.Render<UnknownPage>(culture, With((nameof(UnknownPage.Sheet), Urls.PayerSheet("-", sheet.Mark)), (nameof(UnknownPage.Notice), notice))), PayerPolicy.Closed));
    }

    public void Dispose() => pages.Dispose();

    private async Task<RenderedPage> Make(Key key, Guid requestId, CultureInfo culture, PayerPlace place, int round)
    {
        var page = await read.Run(requestId, culture, CancellationToken.None);
        var notice = place == PayerPlace.Result ? PayerNotices.After(page.LastEnding) : PayerNotice.None;
        return Keep(key, await Render(page, place, notice, round));
    }

    private async Task<RenderedPage> Render(PayerPage page, PayerPlace place, PayerNotice notice, int round, string? tried = null)
    {
        var isClosed = !page.State.IsPayable();
        var isResult = place == PayerPlace.Transfer ? page.Transfer is not null : place == PayerPlace.Result && page.UnderWay is not null;
        var html = isClosed ? await renderer.Render<ClosedPage>(page.Culture, With((nameof(ClosedPage.Page), page)))
            : isResult ? await renderer.Render<ResultPage>(page.Culture, With((nameof(ResultPage.Page), page), (nameof(ResultPage.Place), place), (nameof(ResultPage.Tried), tried)))
            : await renderer.Render<CheckoutPage>(page.Culture, With((nameof(CheckoutPage.Page), page), (nameof(CheckoutPage.Notice), notice)));
        var waits = page.State == PayerState.Processing || (isClosed && page.UnderWay is not null) || (isResult && place == PayerPlace.Result);
        return new RenderedPage(html, PayerPolicy.For(page.ProviderHosts, address), waits ? PayerRefresh.After(round, page.Token, page.Culture) : null);
    }

    private static Dictionary<string, object?> With(params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            all[name] = value;
        }

        return all;
    }

    private RenderedPage Keep(object key, RenderedPage page) => pages.Set(key, page, new MemoryCacheEntryOptions { Size = page.Weight, AbsoluteExpirationRelativeToNow = Kept });

    private sealed record Key(Guid RequestId, int Version, int BrandVersion, PayerState State, string Culture, PayerPlace Place, int Round, long Minute);
}
