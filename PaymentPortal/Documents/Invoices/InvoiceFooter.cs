using PaymentPortal.Documents.Layout;
using PaymentPortal.Primitives;

namespace PaymentPortal.Documents.Invoices;

/// <summary>Company, register, bank and page number at the foot of every page.</summary>
internal static class InvoiceFooter
{
    private const int MostLines = 4;

    public static void Compose(Container place, InvoiceDocument invoice, InvoiceWords words, InvoiceLook look)
    {
        var sender = invoice.Letterhead;
        place.Column(column =>
        {
            column.Item().Padding(bottom: 3).Text(text => text.PageSpan((page, pages) => words["PageOf", page, pages], look.Fine).Alignment = 1);
            column.Item().BorderTop(look.Line, 0.5f).Padding(top: 5).Row(row =>
            {
                row.Spacing = 14;
                AddLines(row.RelativeItem(0.97f), [sender.LegalName, .. sender.Address], look);
                AddLines(row.RelativeItem(0.95f), sender.RegisterLines, look);
                AddLines(row.RelativeItem(1.1f), invoice.Account is { } account && !IsForSlips(account) ? Bank(account) : [], look);
            });
        });
    }

    private static IEnumerable<string> Bank(PayeeAccount account)
    {
        yield return account.Holder;
        yield return "IBAN " + (Iban.TryParse(account.Iban, out var iban) ? iban.Grouped : account.Iban);
        if (account.Bic.Length > 0)
        {
            yield return "BIC " + account.Bic.Trim();
        }
    }

    /// <summary>A QR-IBAN refuses what is transferred to it without the slip's reference.</summary>
    private static bool IsForSlips(PayeeAccount account) => Iban.TryParse(account.Iban, out var iban) && iban.IsQrIban;

    private static void AddLines(Container place, IEnumerable<string> lines, InvoiceLook look) => place.Column(column =>
    {
        foreach (var line in lines.Select(line => PrintedText.Of(line, 70)).Where(line => line.Length > 0).Take(MostLines))
        {
            column.Item().Text(line, look.Fine);
        }
    });
}
