using PaymentPortal.Documents.Layout;
using PaymentPortal.Documents.PaymentCodes;
using SkiaSharp;
using UglyToad.PdfPig;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>The baseline of printing: the PDF engine alone. It draws the text runs of a printed page at the places where they stand there, shaped anew each time with the same fonts,
/// two codes whose outlines were made beforehand, rules, boxes and links. No layout, no words to look up, no codes to compute.</summary>
internal sealed class FixedPage
{
    private const float Width = 595.28f;
    private const float Height = 841.89f;
    private const float CodeSide = 85;

    private readonly List<(string Text, TextStyle Style, float X, float Y)> runs;
    private readonly SKPath[] codes;
    private readonly string address;
    private readonly int modules;

    private FixedPage(List<(string Text, TextStyle Style, float X, float Y)> runs, string address)
    {
        this.runs = runs;
        this.address = address;
        var symbol = QrSymbol.Of(address);
        modules = symbol.Size;
        codes = [QrPicture.Path(symbol), QrPicture.Path(symbol)];
    }

    /// <summary>How many pieces of text it draws.</summary>
    public int Runs => runs.Count;

    /// <summary>The page that a printed file shows.</summary>
    /// <param name="printed">A file of one page.</param>
    /// <param name="address">Where its links and codes lead.</param>
    public static FixedPage Of(byte[] printed, string address)
    {
        using var file = PdfDocument.Open(printed);
        var runs = file.GetPage(1).Letters
            .GroupBy(letter => (letter.TextSequence, letter.FontName, letter.PointSize))
            .Select(run => (
                Text: string.Concat(run.Select(letter => letter.Value)),
                Style: new TextStyle((float)run.Key.PointSize, (float)run.Key.PointSize, SKColors.Black, SemiBold: run.Key.FontName?.Contains("Semi", StringComparison.Ordinal) == true),
                X: (float)run.First().StartBaseLine.X,
                Y: Height - (float)run.First().StartBaseLine.Y))
            .ToList();
        return new FixedPage(runs, address);
    }

    /// <summary>The page as a PDF file.</summary>
    public byte[] Draw()
    {
        using var file = new MemoryStream(96 * 1024);
        using var paint = new SKPaint { IsAntialias = true };
        using (var pdf = SKDocument.CreatePdf(file))
        {
            using var canvas = pdf.BeginPage(Width, Height);
            DrawLines(canvas, paint);
            foreach (var run in runs)
            {
                DrawText(canvas, paint, run.Text, run.Style, run.X, run.Y);
            }

            pdf.EndPage();
            pdf.Close();
        }

        return file.ToArray();
    }

    private void DrawLines(SKCanvas canvas, SKPaint paint)
    {
        for (var line = 0; line < 8; line++)
        {
            canvas.DrawLine(70, 300 + (line * 20), 540, 300 + (line * 20), paint);
            canvas.DrawRoundRect(0, 0, Width, 7, 4, 4, paint);
        }

        foreach (var (place, code) in codes.Index())
        {
            canvas.Save();
            canvas.Translate(85 + (place * 100), 560);
            canvas.Scale(CodeSide / modules);
            canvas.DrawPath(code, paint);
            canvas.Restore();
        }

        for (var link = 0; link < 3; link++)
        {
            using var released = canvas.DrawUrlAnnotation(SKRect.Create(85, 560 + (link * 30), 85, 25), address);
        }
    }

    private static void DrawText(SKCanvas canvas, SKPaint paint, string text, TextStyle style, float x, float y)
    {
        foreach (var shaped in TextShaper.Shape(text, style))
        {
            using var builder = new SKTextBlobBuilder();
            builder.AddPositionedRun(shaped.Glyphs, shaped.Face.At(style.Size), shaped.Positions);
            using var blob = builder.Build();
            canvas.DrawText(blob, x, y, paint);
            x += shaped.Width;
        }
    }
}
