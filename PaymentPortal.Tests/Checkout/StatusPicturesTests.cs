using System.Net;
using PaymentPortal.Primitives;
using Shouldly;
using SkiaSharp;
using Xunit;

namespace PaymentPortal.Checkout;

public sealed class StatusPicturesTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Colour_and_words_tell_the_status_in_the_payers_language()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var now = scene.Clock.GetUtcNow();
        var open = await scene.Request();
        var english = await scene.Request(details => details with { Recipient = details.Recipient with { Language = "en" } });
        var soon = await scene.Request(details => details with { ExpiresAt = now.AddHours(50), DueDate = null });
        var paid = await scene.Request();
        await scene.Pay(paid);
        var cancelled = await scene.Request(then: request => request.Cancel("Irrtum", Actor.Portal, now));

        var pictures = new Dictionary<string, byte[]>();
        foreach (var (name, request) in new[] { ("open", open), ("english", english), ("soon", soon), ("paid", paid), ("cancelled", cancelled) })
        {
            pictures[name] = await PictureAsync(client, Urls.ButtonPicture(scene.Token(request)));
            await KeepAsync($"button-{name}", pictures[name]);
            await KeepAsync($"banner-{name}", await PictureAsync(client, Urls.BannerPicture(scene.Token(request))));
        }

        pictures.Values.Select(Convert.ToBase64String).Distinct().Count().ShouldBe(5);
        Ground(pictures["open"]).ShouldBe(SKColor.Parse("#123f6d"), "the brand's own tone, dark enough for white");
        Ground(pictures["soon"]).ShouldBe(SKColor.Parse("#b45309"));
        Ground(pictures["paid"]).ShouldBe(SKColor.Parse("#15703c"));
        Ground(pictures["cancelled"]).ShouldBe(SKColor.Parse("#5b6668"));
    }

    [Fact]
    public async Task Links_that_lead_nowhere_all_answer_alike_and_looking_is_no_visit()
    {
        await using var scene = await PayerScene.StartAsync();
        using var client = scene.Client();
        var draft = await scene.Request(isDraft: true);
        var open = await scene.Request();

        var answers = new List<(HttpStatusCode Status, string Body)>();
        foreach (var token in (string[])[scene.Token(draft), new string('0', 32), "x", scene.Token(open)[..^1] + "!"])
        {
            using var answer = await client.GetAsync(Urls.ButtonPicture(token), Cancel);
            answers.Add((answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel)));
        }

        await PictureAsync(client, Urls.BannerPicture(scene.Token(open)));

        answers.Distinct().ShouldHaveSingleItem().Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Long_and_hostile_words_stay_inside_the_picture()
    {
        await using var scene = await PayerScene.StartAsync(face: face => face with { DisplayName = new string('W', 80) });
        using var client = scene.Client();
        var request = await scene.Request(details => details with { Description = string.Concat(Enumerable.Repeat("Überlänge 漢字 😀 ", 10))[..140], Amount = Money.Of(Money.Largest, "EUR") });

        using var banner = SKBitmap.Decode(await PictureAsync(client, Urls.BannerPicture(scene.Token(request))));
        using var button = SKBitmap.Decode(await PictureAsync(client, Urls.ButtonPicture(scene.Token(request))));

        (banner.Width, banner.Height).ShouldBe((1200, 192));
        button.Width.ShouldBeLessThanOrEqualTo(2 * (360 + 49));
    }

    private static async Task<byte[]> PictureAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    private static SKColor Ground(byte[] png)
    {
        using var bitmap = SKBitmap.Decode(png);
        return bitmap.GetPixel(24, bitmap.Height / 2);
    }

    private static Task KeepAsync(string name, byte[] png) => File.WriteAllBytesAsync(Support.Browsing.Screenshots.PathFor(name), png, Cancel);
}
