using PaymentPortal.Documents.Invoices;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Primitives;
using SkiaSharp;

namespace PaymentPortal.Documents;

/// <summary>Two invented brands and what they ask for.</summary>
internal static class InvoiceSamples
{
    public static readonly InvoiceDocument Insurance = new()
    {
        Letterhead = new Letterhead
        {
            DisplayName = "Nordlicht Versicherung",
            LegalName = "Nordlicht Versicherung AG",
            Address = ["Speicherstraße 14", "20457 Hamburg"],
            Phone = "040 5550 1230",
            Email = "service@nordlicht.example",
            Website = "nordlicht.example",
            RegisterLines = ["Amtsgericht Hamburg HRB 104711", "USt-IdNr. DE123456789", "Vorstand: Dr. Inga Sørensen", "Aufsichtsrat: Jörg Weiß"],
            Colour = "#123a6d",
        },
        Recipient = ["Hannelore Weiß-Straßburger", "Mühlgasse 3 a", "99999 Auental"],
        Reference = "NV-2026-004711",
        Description = "Kfz-Versicherung, Jahresbeitrag 2027",
        InvoiceDate = new DateOnly(2026, 11, 23),
        DueDate = new DateOnly(2026, 12, 15),
        PayableUntil = new DateTimeOffset(2027, 2, 22, 0, 0, 0, TimeSpan.FromHours(1)),
        Amount = Money.Of(12950, "EUR"),
        Account = new PayeeAccount("Nordlicht Versicherung AG", "DE89370400440532013000", "COBADEFFXXX"),
        TransferReference = CreditorReference.FromReference("NV-2026-004711").Value,
        PayUrl = "https://zahlen.nordlicht.example/p/9mR2vXw7QkLpT4sYcB1nHd",
        CheckWord = "LINDEN",
    };

    public static readonly InvoiceDocument Utility = Insurance with
    {
        Letterhead = new Letterhead
        {
            DisplayName = "Stadtwerke Auental",
            LegalName = "Stadtwerke Auental GmbH & Co. KG",
            Address = ["Wehrstraße 2", "99999 Auental"],
            Phone = "0361 5550 900",
            Email = "kundenservice@stadtwerke-auental.example",
            Website = "stadtwerke-auental.example",
            RegisterLines = ["Amtsgericht Jena HRA 502233", "USt-IdNr. DE987654321", "Geschäftsführer: Ömer Çelik"],
            Colour = "#1D6B3A",
        },
        Reference = "SPS-2026-0533",
        Description = "Abschlag Dezember 2026",
        Account = new PayeeAccount("Stadtwerke Auental GmbH & Co. KG", "DE02120300000000202051"),
        TransferReference = CreditorReference.FromReference("SPS-2026-0533").Value,
        PayUrl = "https://zahlen.stadtwerke-auental.example/p/Kd82hFzq0PwXv5LmNtRb7a",
        CheckWord = "ZEDERN",
    };

    /// <summary>The document with these lines, its sums as the product computes them.</summary>
    public static InvoiceDocument With(this InvoiceDocument document, bool pricesIncludeTax, params LineItem[] lines)
    {
        var currency = document.Amount.Currency;
        var totals = LineItemTotals.Of(lines, pricesIncludeTax);
        return document with
        {
            PricesIncludeTax = pricesIncludeTax,
            Items = [.. lines.Zip(totals.Lines, (line, total) => new InvoiceItem(line.Description, line.Quantity, new Money(line.UnitPrice, currency), line.TaxRate, new Money(total, currency)))],
            Taxes = [.. totals.ByRate.Select(rate => new InvoiceTax(rate.Rate, new Money(rate.Net, currency), new Money(rate.Tax, currency)))],
            Amount = new Money(totals.Gross, currency),
        };
    }

    /// <summary>So many lines of changing length and two tax rates.</summary>
    public static LineItem[] Lines(int count) => [.. Enumerable.Range(1, count).Select(number => new LineItem(
        number % 7 == 3 ? $"Wartung der Übergabestation {number} einschließlich Anfahrt, Material und Prüfprotokoll nach Vereinbarung vom 12. August 2026" : $"Strom, Zählerpunkt {number:000}",
        number % 5 == 0 ? 12.5m : 1,
        1990 + (number * 37),
        number % 4 == 0 ? 7 : 19))];

    public static byte[] Logo(int width, int height)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        using var paint = new SKPaint { Color = SKColor.Parse("#1D6B3A"), IsAntialias = true };
        surface.Canvas.DrawRoundRect(0, 0, width, height, height / 5f, height / 5f, paint);
        paint.Color = SKColors.White;
        surface.Canvas.DrawCircle(height / 2f, height / 2f, height / 3f, paint);
        using var image = surface.Snapshot();
        using var file = image.Encode(SKEncodedImageFormat.Png, 100);
        return file.ToArray();
    }
}
