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
    /// <param name="withCross">Whether the Swiss cross stands in its middle.</param>
    public static string Svg(QrSymbol symbol, string title, bool withCross = false)
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
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img" aria-label="{label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{path}"/>{(withCross ? Cross(symbol) : "")}</svg>""");
    }

    /// <summary>A black and white PNG.</summary>
    /// <param name="symbol">What to draw.</param>
    /// <param name="pixels">Pixels along one side of a module, 1 to 40.</param>
    /// <param name="withCross">Whether the Swiss cross stands in its middle.</param>
    public static byte[] Png(QrSymbol symbol, int pixels = 12, bool withCross = false)
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
        foreach (var (place, isDark) in withCross ? SwissCross.Areas(symbol.Size) : [])
        {
            ink.Color = isDark ? SKColors.Black : SKColors.White;
            surface.Canvas.DrawRect(place, ink);
        }

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

    /// <summary>Crisp edges would round the cross to whole pixels and shift it.</summary>
    private static string Cross(QrSymbol symbol) => string.Concat(SwissCross.Areas(symbol.Size).Select(area => string.Create(CultureInfo.InvariantCulture,
        $"""<rect shape-rendering="auto" fill="{(area.IsDark ? "#000" : "#fff")}" x="{area.Place.Left + QrSymbol.QuietZone:0.###}" y="{area.Place.Top + QrSymbol.QuietZone:0.###}" width="{area.Place.Width:0.###}" height="{area.Place.Height:0.###}"/>""")));
}
