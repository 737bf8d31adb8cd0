using System.Globalization;
using System.Net;
using System.Text;
using SkiaSharp;

namespace PaymentPortal.Documents.PaymentCodes;

/// <summary>A symbol as a picture: SVG for pages, PNG for saving, a path for paper. Each but the path carries its quiet zone and a white ground, so that it can be read on dark pages.</summary>
public static class QrPicture
{
    /// <summary>An svg element without style or script; it takes the size its page gives it.</summary>
    /// <param name="symbol">What to draw.</param>
    /// <param name="title">What it is, for those who do not see it.</param>
    public static string Svg(QrSymbol symbol, string title)
    {
        var side = symbol.Size + (2 * QrSymbol.QuietZone);
        var path = new StringBuilder();
        foreach (var corners in QrOutline.Polygons(symbol))
        {
            path.Append(CultureInfo.InvariantCulture, $"M{corners[0].X + QrSymbol.QuietZone} {corners[0].Y + QrSymbol.QuietZone}");
            for (var index = 1; index < corners.Count; index++)
            {
                var (dx, dy) = (corners[index].X - corners[index - 1].X, corners[index].Y - corners[index - 1].Y);
                path.Append(dy == 0 ? 'h' : 'v').Append(CultureInfo.InvariantCulture, $"{dx + dy}");
            }

            path.Append('z');
        }

        var label = WebUtility.HtmlEncode(title);
        return string.Create(CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img" aria-label="{label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{path}"/></svg>""");
    }

    /// <summary>A black and white PNG.</summary>
    /// <param name="symbol">What to draw.</param>
    /// <param name="pixels">Pixels along one side of a module, 1 to 40.</param>
    public static byte[] Png(QrSymbol symbol, int pixels = 12)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pixels, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pixels, 40);
        var side = (symbol.Size + (2 * QrSymbol.QuietZone)) * pixels;
        using var surface = SKSurface.Create(new SKImageInfo(side, side, SKColorType.Gray8, SKAlphaType.Opaque));
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        using var path = Path(symbol);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Translate(QrSymbol.QuietZone * pixels, QrSymbol.QuietZone * pixels);
        surface.Canvas.Scale(pixels);
        surface.Canvas.DrawPath(path, ink);
        using var image = surface.Snapshot();
        using var file = image.Encode(SKEncodedImageFormat.Png, 100);
        return file.ToArray();
    }

    /// <summary>The dark areas without quiet zone, a module one unit long.</summary>
    internal static SKPath Path(QrSymbol symbol)
    {
        var path = new SKPath();
        foreach (var corners in QrOutline.Polygons(symbol))
        {
            path.AddPoly([.. corners.Select(corner => new SKPoint(corner.X, corner.Y))]);
        }

        return path;
    }
}
