using PaymentPortal.Documents.Layout;
using SkiaSharp;

namespace PaymentPortal.Documents.Pictures;

/// <summary>Draws how a request stands, for mails and pages of others: a button, and a banner that says what it is about. Twice as many pixels as they are shown with, so that they stay sharp.</summary>
public static class StatusPicture
{
    private const float Scale = 2;
    private const float ButtonHeight = 48;
    private const float BannerWidth = 600;
    private const float BannerHeight = 96;
    private const float Round = 8;

    /// <summary>A button as wide as its words, as PNG.</summary>
    /// <param name="words">What it says.</param>
    /// <param name="tones">Its colours.</param>
    public static byte[] Button(string words, PictureTones tones)
    {
        var text = PictureText.Fit(words, new TextStyle(17, 20, tones.Ink, SemiBold: true), 360);
        var width = MathF.Ceiling(text.Width) + 48;
        return Draw(width, ButtonHeight, canvas =>
        {
            Fill(canvas, new SKRect(0, 0, width, ButtonHeight), tones.Ground);
            text.Draw(canvas, (width - text.Width) / 2, ButtonHeight / 2);
        });
    }

    /// <summary>A banner of 600 × 96, as PNG: whose request and what for at the left, how it stands at the right.</summary>
    /// <param name="payee">Who asks.</param>
    /// <param name="subject">What for.</param>
    /// <param name="words">How it stands.</param>
    /// <param name="tones">The colours of the words.</param>
    /// <param name="strip">The brand's own colour, #rrggbb.</param>
    public static byte[] Banner(string payee, string subject, string words, PictureTones tones, string strip) => Draw(BannerWidth, BannerHeight, canvas =>
    {
        var state = PictureText.Fit(words, new TextStyle(16, 20, tones.Ink, SemiBold: true), 280);
        var left = BannerWidth - 20 - state.Width - 36;
        Fill(canvas, new SKRect(0, 0, BannerWidth, BannerHeight), PictureTones.Paper);
        canvas.Save();
        canvas.ClipRoundRect(new SKRoundRect(new SKRect(0, 0, BannerWidth, BannerHeight), Round), antialias: true);
        using var paint = new SKPaint { Color = SKColor.Parse(strip) };
        canvas.DrawRect(0, 0, 6, BannerHeight, paint);
        canvas.Restore();
        Fill(canvas, new SKRect(left, 24, BannerWidth - 20, BannerHeight - 24), tones.Ground);
        state.Draw(canvas, left + 18, BannerHeight / 2);
        PictureText.Fit(payee, new TextStyle(17, 20, PictureTones.Text, SemiBold: true), left - 42).Draw(canvas, 24, 36);
        PictureText.Fit(subject, new TextStyle(15, 20, PictureTones.Quiet), left - 42).Draw(canvas, 24, 62);
    });

    private static void Fill(SKCanvas canvas, SKRect place, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawRoundRect(place, Round, Round, paint);
    }

    private static byte[] Draw(float width, float height, Action<SKCanvas> draw)
    {
        using var surface = SKSurface.Create(new SKImageInfo((int)(width * Scale), (int)(height * Scale), SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Clear(SKColors.Transparent);
        surface.Canvas.Scale(Scale);
        draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var file = image.Encode(SKEncodedImageFormat.Png, 100);
        return file.ToArray();
    }
}
