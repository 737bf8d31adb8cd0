using PaymentPortal.Documents.Layout;
using PaymentPortal.Primitives;

namespace PaymentPortal.Documents.Invoices;

/// <summary>The items with their head on every page; where the table breaks, the sum so far is carried over.</summary>
internal sealed class InvoiceItemsTable(InvoiceDocument invoice, InvoiceWords words, InvoiceLook look)
{
    public void Compose(Table table)
    {
        table.Spacing = 10;
        table.Columns(
            TableColumn.Fixed(16),
            TableColumn.Relative(),
            Fitting(words["Quantity"], invoice.Items.Select(item => words.Quantity(item.Quantity))),
            Fitting(words["UnitPrice"], invoice.Items.Select(item => words.Sum(item.UnitPrice))),
            Fitting(words["TaxRate"], invoice.Items.Select(item => words.Percent(item.TaxRate))),
            Fitting(TotalHead, [.. invoice.Items.Select(item => words.Sum(item.Total)), words.Sum(Above(invoice.Items.Count))]));
        table.Header(ComposeHead);
        foreach (var (number, item) in invoice.Items.Index())
        {
            table.Row(row => ComposeItem(row, number + 1, item));
        }

        table.Carry(ComposeCarried);
    }

    private string TotalHead => words[invoice.PricesIncludeTax ? "TotalGross" : "TotalNet"];

    private TableColumn Fitting(string head, IEnumerable<string> entries) =>
        TableColumn.Fixed(Math.Max(TextMeasure.Widest([head], look.Head), TextMeasure.Widest(entries, look.Small.Bold())) + 1);

    private void ComposeHead(TableRow row)
    {
        row.Inside = row.Frame.BorderBottom(look.Accent, 1.2f).Padding(bottom: 5);
        row.Cell().Text(words["Position"], look.Head);
        row.Cell().Text(words["Item"], look.Head);
        AddRight(row, words["Quantity"], look.Head);
        AddRight(row, words["UnitPrice"], look.Head);
        AddRight(row, words["TaxRate"], look.Head);
        AddRight(row, TotalHead, look.Head);
    }

    private void ComposeItem(TableRow row, int number, InvoiceItem item)
    {
        row.Inside = row.Frame.BorderBottom(look.Line, 0.5f).PaddingVertical(5);
        row.Cell().Text($"{number}", look.Label);
        row.Cell().Text(PrintedText.Of(item.Description, 280), look.Small);
        AddRight(row, words.Quantity(item.Quantity), look.Small);
        AddRight(row, words.Sum(item.UnitPrice), look.Small);
        AddRight(row, words.Percent(item.TaxRate), look.Small);
        AddRight(row, words.Sum(item.Total), look.Small);
    }

    private void ComposeCarried(TableRow row, int above)
    {
        row.Inside = row.Frame.BorderBottom(look.Line, 0.5f).PaddingVertical(5);
        row.Cell();
        row.Cell().Text(words["Carried"], look.Small.Bold());
        row.Cell();
        row.Cell();
        row.Cell();
        AddRight(row, words.Sum(Above(above)), look.Small.Bold());
    }

    private Money Above(int count) => invoice.Items.Take(count).Aggregate(new Money(0, invoice.Amount.Currency), (sum, item) => sum + item.Total);

    private static void AddRight(TableRow row, string text, TextStyle style) => row.Cell().Text(cell => cell.Span(text, style).Alignment = 1);
}
