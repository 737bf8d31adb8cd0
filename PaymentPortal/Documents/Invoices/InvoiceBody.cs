using System.Text.RegularExpressions;
using PaymentPortal.Documents.Layout;
using PaymentPortal.Primitives;
using static PaymentPortal.Documents.Layout.Millimetres;

namespace PaymentPortal.Documents.Invoices;

/// <summary>The letter itself: subject, request, items, sums, how to pay, farewell.</summary>
internal sealed partial class InvoiceBody(InvoiceDocument invoice, InvoiceWords words, InvoiceLook look)
{
    // Stand for the values in the sentence while it is split into plain and bold parts.
    private const string AmountMark = "\u0001";
    private const string DayMark = "\u0002";

    public void Compose(Column content)
    {
        content.Item().Text(words["Subject", PrintedText.Of(invoice.Reference, 60)], look.Subject);
        content.Item().Padding(top: 2, bottom: 14).Text(PrintedText.Of(invoice.Description, 280), look.Body.In(look.Label.Colour));
        content.Item().Padding(bottom: 14).Text(ComposeRequest);
        if (invoice.Items.Count > 0)
        {
            content.Item().Table(table => new InvoiceItemsTable(invoice, words, look).Compose(table));
        }

        content.Item().ShowEntire().Padding(top: 8, bottom: 18).Row(ComposeSums);
        content.Item().ShowEntire().Column(closing =>
        {
            if (invoice.Closing is null)
            {
                new InvoicePaymentPanel(invoice, words, look).Compose(closing);
            }

            closing.Item().Padding(top: 14).Text(words["Farewell"] + "\n" + PrintedText.Of(invoice.Letterhead.LegalName, 140), look.Body);
        });
    }

    private void ComposeRequest(TextBlock text)
    {
        var name = invoice.Recipient.Count > 0 ? PrintedText.Of(invoice.Recipient[0], 80) : "";
        text.Span((name.Length > 0 ? words["GreetingTo", name] : words["Greeting"]) + "\n", look.Body);
        if (invoice.Closing is { } closing)
        {
            text.Span(words.Closed(closing), look.Body);
            return;
        }

        var (amount, day) = (words.Asked(invoice), invoice.DueDate is { } due ? words.Day(due) : "");
        var sentence = day.Length > 0 ? words["RequestUntil", AmountMark, DayMark] : words["Request", AmountMark];
        foreach (var part in Marks().Split(sentence))
        {
            var style = part is AmountMark or DayMark ? look.Body.Bold() : look.Body;
            text.Span(part switch { AmountMark => amount, DayMark => day, _ => part }, style);
        }

        if (invoice.PayUrl is not null)
        {
            text.Span(" " + words["Quickest"], look.Body);
        }
    }

    private void ComposeSums(Row row)
    {
        row.RelativeItem();
        row.ConstantItem(Mm(88)).Column(sums =>
        {
            if (invoice.Taxes.Count > 0)
            {
                AddSum(sums, words["NetTotal"], Add(invoice.Taxes.Select(tax => tax.Net)));
                foreach (var tax in invoice.Taxes)
                {
                    AddSum(sums, words["TaxOf", words.Percent(tax.Rate), words.Sum(tax.Net)], tax.Tax);
                }
            }

            if (invoice.Closing is not null)
            {
                AddSum(sums, words["InvoiceTotal"], invoice.Amount);
            }

            var due = invoice.Closing is null ? words.Asked(invoice) : words.Sum(new Money(0, invoice.Amount.Currency));
            sums.Item().Padding(top: 5).BorderTop(look.Accent, 1.2f).Padding(top: 6).Row(total =>
            {
                total.RelativeItem().Text(words["AmountDue"], look.Body.Sized(12, 16).Bold());
                total.ConstantItem(Mm(48)).Text(text => text.Span(due, look.Body.Sized(12, 16).Bold()).Alignment = 1);
            });
        });
    }

    private void AddSum(Column sums, string label, Money sum) => sums.Item().PaddingVertical(1.5f).Row(row =>
    {
        row.RelativeItem().Text(label, look.Small.In(look.Label.Colour));
        row.ConstantItem(Mm(32)).Text(text => text.Span(words.Sum(sum), look.Small).Alignment = 1);
    });

    private Money Add(IEnumerable<Money> sums) => sums.Aggregate(new Money(0, invoice.Amount.Currency), (total, sum) => total + sum);

    [GeneratedRegex("([\u0001\u0002])")]
    private static partial Regex Marks();
}
