using System.Xml.Linq;
using PaymentPortal.Documents.PaymentCodes;
using PaymentPortal.Primitives;
using Shouldly;
using SkiaSharp;
using Xunit;

namespace PaymentPortal.Documents;

public class QrPictureTests
{
    private static readonly string Transfer = EpcPayload.Of("Straßenbau Müller & Söhne", "DE89370400440532013000", null, Money.Of(12950, "EUR"), "Rechnung 4711 – Größe")!;

    [Fact]
    public async Task A_saved_code_reads_back_as_it_was_written()
    {
        var read = await QrReader.Read(QrPicture.Png(QrSymbol.Of(Transfer)));

        read.ShouldBe(Transfer);
    }

    [Fact]
    public void The_svg_carries_title_ground_and_quiet_zone_and_no_style()
    {
        var symbol = QrSymbol.Of("https://example.test/p/1");
        var svg = XElement.Parse(QrPicture.Svg(symbol, "Pay <here> & \"now\""));

        svg.Attribute("aria-label")!.Value.ShouldBe("Pay <here> & \"now\"");
        svg.Attribute("viewBox")!.Value.ShouldBe($"0 0 {symbol.Size + 8} {symbol.Size + 8}");
        svg.DescendantsAndSelf().Attributes("style").ShouldBeEmpty();
    }

    [Fact]
    public void The_outline_covers_exactly_the_dark_modules()
    {
        var symbol = QrSymbol.Of(Transfer);
        var svg = XElement.Parse(QrPicture.Svg(symbol, "x"));
        using var path = SKPath.ParseSvgPathData(svg.Elements().Last().Attribute("d")!.Value);

        for (var y = -QrSymbol.QuietZone; y < symbol.Size + QrSymbol.QuietZone; y++)
        {
            for (var x = -QrSymbol.QuietZone; x < symbol.Size + QrSymbol.QuietZone; x++)
            {
                path.Contains(x + QrSymbol.QuietZone + 0.5f, y + QrSymbol.QuietZone + 0.5f).ShouldBe(symbol.IsDark(x, y), $"{x}, {y}");
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(41)]
    public void Modules_of_no_or_absurd_size_are_refused(int pixels) =>
        Should.Throw<ArgumentOutOfRangeException>(() => QrPicture.Png(QrSymbol.Of("x"), pixels));
}
