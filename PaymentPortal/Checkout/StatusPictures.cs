using System.Globalization;
using System.Net.Mime;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Localization;
using PaymentPortal.Brands;
using PaymentPortal.Documents.Pictures;

namespace PaymentPortal.Checkout;

/// <summary>Button and banner of a link: their words and colour say how the request stands whenever they are looked at, in the payer's language. Looking at them is no visit.</summary>
public sealed class StatusPictures(OpenLink open, ReadPayerPage read, IStringLocalizer<CheckoutTexts> texts, PayerMoments moments) : IDisposable
{
    private const long MostBytes = 16L * 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache drawn = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public Task Button(HttpContext http) => Show(http, isBanner: false);

    public Task Banner(HttpContext http) => Show(http, isBanner: true);

    public void Dispose() => drawn.Dispose();

    private async Task Show(HttpContext http, bool isBanner)
    {
        if (await open.Run(http) is not { } opened)
        {
            return;
        }

        var key = new Key(opened.Link.RequestId, opened.Link.Version, opened.Link.BrandVersion, opened.State, opened.Culture.Name, isBanner);
        if (!drawn.TryGetValue<byte[]>(key, out var picture))
        {
            var page = await read.Run(opened.Link.RequestId, opened.Culture, http.RequestAborted);
            picture = drawn.Set(key, Draw(page, isBanner), new MemoryCacheEntryOptions { Size = 100_000, AbsoluteExpirationRelativeToNow = Kept });
        }

        await PayerAnswer.File(http, picture!, MediaTypeNames.Image.Png);
    }

    private byte[] Draw(PayerPage page, bool isBanner)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (page.Culture, page.Culture);
            var palette = BrandPalette.Of(page.Brand.Face.Colour);
            var tones = Tones(page.State, palette);
            return isBanner
                ? StatusPicture.Banner(page.Brand.Name, $"{page.Description} · {page.Reference}", Words(page), tones, palette.Strip.ToString())
                : StatusPicture.Button(Words(page), tones);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private string Words(PayerPage page) => page.State switch
    {
        PayerState.Open => Pay(page),
        PayerState.Countdown => $"{moments.Left(page.TimeLeft)}: {Pay(page)}",
        PayerState.PartiallyPaid => texts["Picture.Rest", page.Due.Text(page.Culture)],
        _ => texts[$"Picture.{page.State}"],
    };

    private string Pay(PayerPage page) => page.Choice is null ? texts["Pay", page.Due.Text(page.Culture)] : texts["PayOpen"];

    private static PictureTones Tones(PayerState state, BrandPalette palette) => state switch
    {
        PayerState.Open or PayerState.PartiallyPaid => PictureTones.Of(palette.Light.Button.ToString()),
        PayerState.Countdown => PictureTones.Countdown,
        PayerState.Paid => PictureTones.Paid,
        PayerState.Processing => PictureTones.Processing,
        _ => PictureTones.Ended,
    };

    private sealed record Key(Guid RequestId, int Version, int BrandVersion, PayerState State, string Culture, bool IsBanner);
}
