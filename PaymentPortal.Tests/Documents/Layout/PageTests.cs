using PaymentPortal.Documents.Layout;
using Shouldly;
using SkiaSharp;
using UglyToad.PdfPig;
using Xunit;

namespace PaymentPortal.Documents;

public class PageTests
{
    private static readonly TextStyle Style = new(10, 14, SKColors.Black);

    [Theory]
    [InlineData(100, 0, 1)]
    [InlineData(100, 300, 1)]
    [InlineData(440, 300, 1)]
    [InlineData(441, 300, 2)]
    [InlineData(600, 300, 2)]
    [InlineData(800, 300, 2)]
    [InlineData(1240, 300, 3)]
    public void A_slip_takes_the_foot_of_the_last_page_or_a_page_of_its_own(float content, float slip, int pages)
    {
        var page = new Page { Size = new Size(500, 842), FooterTop = 800, FooterGap = 10, SlipHeight = slip };
        page.Header.Height(50).Text("head", Style);
        page.Footer.Height(32).Text("foot", Style);
        page.Slip.Text("slip", Style);
        page.Content.Column(column =>
        {
            for (var height = content; height > 0; height -= 400)
            {
                column.Item().Height(Math.Min(400, height)).Text("content", Style);
            }
        });

        using var read = PdfDocument.Open(new Document(new DocumentProperties("t", "a", "s", System.Globalization.CultureInfo.InvariantCulture, DateTimeOffset.UnixEpoch), page).GeneratePdf());

        read.NumberOfPages.ShouldBe(pages);
        read.GetPages().Select(one => one.Text.Contains("slip", StringComparison.Ordinal)).ShouldBe(Enumerable.Range(1, pages).Select(number => slip > 0 && number == pages));
        read.GetPages().ShouldAllBe(one => one.Text.Contains("foot", StringComparison.Ordinal));
    }
}
