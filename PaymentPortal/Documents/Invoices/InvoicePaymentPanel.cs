using PaymentPortal.Documents.Layout;
using PaymentPortal.Documents.PaymentCodes;
using PaymentPortal.Primitives;
using static PaymentPortal.Documents.Layout.Millimetres;

namespace PaymentPortal.Documents.Invoices;

/// <summary>How to pay: the link's code at the left and the transfer's code at the right, so far apart that a camera takes only one; both ways in words between them.</summary>
internal sealed class InvoicePaymentPanel(InvoiceDocument invoice, InvoiceWords words, InvoiceLook look)
{
    private static readonly float CodeSide = Mm(30);

    private readonly float labelWidth = TextMeasure.Widest([words["Payee"], words["Amount"], words["TransferReference"]], look.Label) + 1;
    private readonly string reference = invoice.TransferReference.Length > 0 ? invoice.TransferReference : invoice.Reference;

    public void Compose(Column column)
    {
        var codes = Codes().ToList();
        if (codes.Count == 0 && invoice is { Account: null, Bill: null })
        {
            return;
        }

        column.Item().Border(look.Line, 0.75f, 5).Padding(14, 14, 14, 14).Row(row =>
        {
            row.Spacing = 14;
            codes.Take(1).ToList().ForEach(Place);
            row.RelativeItem().Column(ComposeWords);
            codes.Skip(1).ToList().ForEach(Place);

            void Place((QrSymbol Symbol, string Caption, string? Address) code) => ComposeCode(row.ConstantItem(CodeSide), code.Symbol, code.Caption, code.Address);
        });
    }

    private IEnumerable<(QrSymbol Symbol, string Caption, string? Address)> Codes()
    {
        if (invoice.PayUrl is { } address)
        {
            yield return (QrSymbol.Of(address), words["LinkCode"], address);
        }

        if (invoice is { Bill: null, Account: { } account } && EpcPayload.Of(account.Holder, account.Iban, account.Bic, invoice.Amount, reference) is { } transfer)
        {
            yield return (QrSymbol.Of(transfer), words["TransferCode"], null);
        }
    }

    private void ComposeCode(Container place, QrSymbol symbol, string caption, string? address) => place.Column(column =>
    {
        var code = column.Item();
        (address is null ? code : code.Hyperlink(address)).Height(CodeSide).Canvas((sheet, _) =>
        {
            using var path = QrPicture.Path(symbol);
            sheet.Fill(path, CodeSide / symbol.Size, look.Code);
        });
        column.Item().Padding(top: 8).Text(text => text.Span(caption, look.Fine).Alignment = 0.5f);
    });

    private void ComposeWords(Column column)
    {
        if (invoice.PayUrl is { } address)
        {
            column.Item().Hyperlink(address).Background(look.Accent, 4).PaddingVertical(6)
                .Text(text => text.Span(words["PayButton", words.Asked(invoice)], look.Body.Bold().In(SkiaSharp.SKColors.White)).Alignment = 0.5f);
            column.Item().Padding(top: 5).Hyperlink(address).Text(address, look.Fine.In(look.Accent));
            if (!string.IsNullOrEmpty(invoice.CheckWord))
            {
                column.Item().Padding(top: 2).Text(text => text.Span(words["CheckWord"] + " ", look.Fine).Span(PrintedText.Of(invoice.CheckWord, 20), look.Fine.Bold()).Span(words["CheckWordUse"], look.Fine));
            }
        }

        if (invoice.Bill is not null)
        {
            column.Item().Padding(top: invoice.PayUrl is null ? 0 : 8).Text(words[invoice.PayUrl is null ? "TransferHead" : "OrTransfer"], look.Head);
            column.Item().Text(words["Slip"], look.Small);
        }
        else if (invoice.Account is { } account)
        {
            column.Item().Padding(top: invoice.PayUrl is null ? 0 : 8).Text(words[invoice.PayUrl is null ? "TransferHead" : "OrTransfer"], look.Head);
            AddFact(column, "Payee", PrintedText.Of(account.Holder, 140));
            AddFact(column, "Iban", Iban.TryParse(account.Iban, out var iban) ? iban.Grouped.Replace(' ', '\u00A0') : PrintedText.Of(account.Iban, 40));
            AddFact(column, "Bic", PrintedText.Of(account.Bic, 11));
            AddFact(column, "Amount", words.Asked(invoice));
            AddFact(column, "TransferReference", CreditorReference.TryParse(reference, out var structured) ? structured.Grouped.Replace(' ', '\u00A0') : PrintedText.Of(reference, 140));
        }
    }

    private void AddFact(Column column, string label, string value)
    {
        if (value.Length > 0)
        {
            column.Item().Row(row =>
            {
                row.Spacing = 5;
                row.ConstantItem(labelWidth).Text(words[label], look.Label);
                row.RelativeItem().Text(value, look.Small);
            });
        }
    }
}
