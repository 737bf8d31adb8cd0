using PaymentPortal.Documents.Layout;
using Shouldly;
using SkiaSharp;
using UglyToad.PdfPig;
using Xunit;

namespace PaymentPortal.Documents;

public class TableTests
{
    private static readonly TextStyle Style = new(10, 20, SKColors.Black);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 2)]
    [InlineData(16, 2)]
    [InlineData(17, 3)]
    public void Rows_fill_pages_with_room_kept_for_the_carried_row(int rows, int pages)
    {
        using var file = Print(rows);

        file.NumberOfPages.ShouldBe(pages);
        Words(file).Count(word => word == "head").ShouldBe(pages);
        Words(file).Count(word => word.StartsWith("after", StringComparison.Ordinal)).ShouldBe(2 * (pages - 1));
        Words(file).Where(word => word.StartsWith("row", StringComparison.Ordinal)).ShouldBe(Enumerable.Range(1, rows).Select(row => $"row{row}"));
    }

    /// <summary>A page of ten rows of 20 points.</summary>
    private static PdfDocument Print(int rows)
    {
        var page = new Page { Size = new Size(300, 200), FooterTop = 200 };
        page.Content.Table(table =>
        {
            table.Columns(TableColumn.Relative());
            table.Header(row => row.Cell().Text("head", Style));
            table.Carry((row, above) => row.Cell().Text($"after{above}", Style));
            for (var row = 1; row <= rows; row++)
            {
                var text = $"row{row}";
                table.Row(cells => cells.Cell().Text(text, Style));
            }
        });
        return PdfDocument.Open(new Document(new DocumentProperties("t", "a", "s", System.Globalization.CultureInfo.InvariantCulture, DateTimeOffset.UnixEpoch), page).GeneratePdf());
    }

    private static List<string> Words(PdfDocument file) => [.. file.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text)];
}
