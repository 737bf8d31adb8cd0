using PaymentPortal.Documents.Layout;
using PaymentPortal.Primitives;
using static PaymentPortal.Documents.Layout.Millimetres;

namespace PaymentPortal.Documents.Invoices;

/// <summary>Company, register, bank and page number at the foot of every page.</summary>
internal static class InvoiceFooter
{
    private const int MostLines = 5;

    public static void Compose(Container place, InvoiceDocument invoice, InvoiceWords words, InvoiceLook look)
    {
        var sender = invoice.Letterhead;
        place.BorderTop(look.Line, 0.5f).Padding(top: 5).Row(row =>
        {
            row.Spacing = 12;
            AddLines(row.RelativeItem(0.9f), [sender.LegalName, .. sender.Address], look);
            AddLines(row.RelativeItem(1.05f), sender.RegisterLines, look);
            AddLines(row.RelativeItem(1.1f), invoice.Account is { } account ? Bank(account) : [], look);
            row.ConstantItem(Mm(20)).Text(text => text.PageSpan((page, pages) => words["PageOf", page, pages], look.Fine).Alignment = 1);
        });
    }

    private static IEnumerable<string> Bank(PayeeAccount account)
    {
        yield return account.Holder;
        yield return "IBAN " + (Iban.TryParse(account.Iban, out var iban) ? iban.Grouped : account.Iban);
        if (account.Bic.Length > 0)
        {
            yield return "BIC " + account.Bic;
        }
    }

    private static void AddLines(Container place, IEnumerable<string> lines, InvoiceLook look) => place.Column(column =>
    {
        foreach (var line in lines.Select(line => PrintedText.Of(line, 70)).Where(line => line.Length > 0).Take(MostLines))
        {
            column.Item().Text(line, look.Fine);
        }
    });
}
