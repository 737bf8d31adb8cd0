using PaymentPortal.Documents.Layout;
using static PaymentPortal.Documents.Layout.Millimetres;

namespace PaymentPortal.Documents.Invoices;

/// <summary>The letterhead with address window and information block (DIN 5008, form B), and the short head of the pages after it.</summary>
internal sealed class InvoiceHeader(InvoiceDocument invoice, InvoiceWords words, InvoiceLook look, InvoiceLogo? logo)
{
    private const float LeftMargin = 25;
    private const int AddressLines = 6;

    private readonly Letterhead sender = invoice.Letterhead;
    private readonly DateOnly? ended = Ended(invoice);
    private readonly float labelWidth = TextMeasure.Widest([words["InvoiceNumber"], words["DueDate"], words["PayableUntil"], Ended(invoice) is null ? words["State"] : words["State" + invoice.Closing!.Ending]], look.Label) + 2;

    public void Compose(Page page)
    {
        page.Background.Canvas(DrawMarks);
        page.Header.Column(column =>
        {
            column.Item().ShowOnce().Height(Mm(103.4f)).Layers(ComposeFirst);
            column.Item().SkipOnce().Height(Mm(31)).Layers(ComposeFollowing);
        });
    }

    private void DrawMarks(Sheet sheet, Size size)
    {
        sheet.Fill(new Size(size.Width, Mm(2.5f)), look.Brand);
        foreach (var y in sheet.Number == 1 ? [105f, 148.5f, 210f] : (float[])[148.5f])
        {
            sheet.Rule(Mm(4), Mm(y), Mm(9), Mm(y), look.Line, 0.5f);
        }
    }

    private void ComposeFirst(Layers layers)
    {
        ComposeName(layers.LayerAt(0, Mm(14), Mm(165)).Height(Mm(18)));
        layers.LayerAt(0, Mm(45), Mm(80)).Height(Mm(15.7f)).AlignBottom().Text(ReturnLine(), look.Fine.Sized(7, 9));
        layers.LayerAt(0, Mm(62.7f), Mm(80)).Height(Mm(27.4f)).Column(ComposeAddress);
        layers.LayerAt(Mm(125 - LeftMargin), Mm(50), Mm(65)).Height(Mm(50)).Column(ComposeFacts);
    }

    private void ComposeName(Container place)
    {
        if (logo is null)
        {
            place.AlignMiddle().Text(PrintedText.Of(sender.DisplayName, 80), look.Name);
        }
        else if (logo.NeedsName)
        {
            place.Row(row =>
            {
                row.Spacing = Mm(5);
                row.ConstantItem(Mm(18) * Math.Min(1, (float)logo.Image.Width / logo.Image.Height) * (logo.Image.Width > logo.Image.Height ? 1.4f : 1)).Height(Mm(18)).AlignMiddle().Image(logo.Image);
                row.RelativeItem().Height(Mm(18)).AlignMiddle().Text(PrintedText.Of(sender.DisplayName, 80), look.Name);
            });
        }
        else
        {
            place.Width(Mm(75)).AlignMiddle().Image(logo.Image);
        }
    }

    private string ReturnLine() => PrintedText.Of(
        sender.ReturnLine.Length > 0 ? sender.ReturnLine : string.Join(" · ", [sender.DisplayName, .. sender.Address]), 140);

    private void ComposeAddress(Column column)
    {
        foreach (var line in invoice.Recipient.Select(line => PrintedText.Of(line, 90)).Where(line => line.Length > 0).Take(AddressLines))
        {
            var normal = look.Body.Sized(10, 12.9f);
            column.Item().Text(line, TextMeasure.Widest([line], normal) <= Mm(80) ? normal : look.Body.Sized(8.5f, 10.5f));
        }
    }

    private void ComposeFacts(Column column)
    {
        AddFact(column, "InvoiceNumber", PrintedText.Of(invoice.Reference, 60), strong: true);
        AddFact(column, "InvoiceDate", words.Day(invoice.InvoiceDate));
        if (invoice.Closing is { } closing)
        {
            // "Paid on: 3 December 2026", or "Status: cancelled" where no day matters.
            var state = "State" + closing.Ending;
            AddFact(column, ended is not null ? state : "State", ended is { } day ? words.Day(day) : words[state], strong: true);
        }

        AddFact(column, "DueDate", invoice is { DueDate: { } due, Closing: null } ? words.Day(due) : "", strong: true);
        AddFact(column, "PayableUntil", invoice is { PayableUntil: { } until, PayUrl: not null } ? words.Moment(until) : "");
        column.Item().Height(6);
        AddFact(column, "Phone", PrintedText.Of(sender.Phone, 60));
        AddFact(column, "Email", PrintedText.Of(sender.Email, 80));
        AddFact(column, "Website", PrintedText.Of(WithoutScheme(sender.Website), 80));
    }

    /// <summary>The day of an end that has one to tell.</summary>
    private static DateOnly? Ended(InvoiceDocument invoice) => invoice.Closing is { Ending: InvoiceEnding.Paid or InvoiceEnding.Expired } closing ? closing.Day : null;

    /// <summary>Nobody types "https://", and without it the address fits its line.</summary>
    private static string WithoutScheme(string website) => website[(website.IndexOf("://", StringComparison.Ordinal) is >= 0 and var end ? end + 3 : 0)..].TrimEnd('/');

    private void AddFact(Column column, string label, string value, bool strong = false)
    {
        if (value.Length == 0)
        {
            return;
        }

        column.Item().Row(row =>
        {
            row.Spacing = 6;
            row.ConstantItem(labelWidth).Text(words[label], look.Label);
            row.RelativeItem().Text(value, strong ? look.Small.Bold() : look.Small);
        });
    }

    private void ComposeFollowing(Layers layers) => layers.LayerAt(0, Mm(14), Mm(165)).BorderBottom(look.Line, 0.5f).Padding(bottom: 6).Row(row =>
    {
        row.RelativeItem().Text(PrintedText.Of(sender.DisplayName, 80), look.Small.Bold().In(look.Accent));
        row.RelativeItem().Text(text => text.Span(words["InvoiceOf", PrintedText.Of(invoice.Reference, 60), words.Day(invoice.InvoiceDate)], look.Label).Alignment = 1);
    });
}
