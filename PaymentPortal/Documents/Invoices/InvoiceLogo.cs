using SkiaSharp;

namespace PaymentPortal.Documents.Invoices;

/// <summary>A brand's picture for the letterhead, never larger in the file than it can be seen.</summary>
internal sealed class InvoiceLogo : IDisposable
{
    private const int MostBytes = 2 * 1024 * 1024;
    private const long MostPixels = 24_000_000;
    private const int WidestPrinted = 900;

    // A mark about as wide as tall stands beside the name; a wider one is taken for the name itself.
    private const float WidestMark = 1.8f;

    private InvoiceLogo(SKImage image) => Image = image;

    public SKImage Image { get; }

    public bool NeedsName => Image.Width < WidestMark * Image.Height;

    /// <summary>The picture, or nothing when there is none, it is no picture, or it is too large to be decoded safely.</summary>
    public static InvoiceLogo? Read(byte[]? file)
    {
        if (file is null || file.Length is 0 or > MostBytes)
        {
            return null;
        }

        using var content = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(content);
        if (codec is null || codec.Info.Width < 1 || codec.Info.Height < 1 || (long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return null;
        }

        using var bitmap = new SKBitmap(codec.Info.WithColorType(SKColorType.Rgba8888).WithAlphaType(SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success)
        {
            return null;
        }

        var scale = (float)WidestPrinted / Math.Max(bitmap.Width, bitmap.Height);
        if (scale >= 1)
        {
            return new InvoiceLogo(SKImage.FromBitmap(bitmap));
        }

        var smaller = bitmap.Info.WithSize(Math.Max(1, (int)(bitmap.Width * scale)), Math.Max(1, (int)(bitmap.Height * scale)));
        using var resized = bitmap.Resize(smaller, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return resized is null ? null : new InvoiceLogo(SKImage.FromBitmap(resized));
    }

    public void Dispose() => Image.Dispose();
}
