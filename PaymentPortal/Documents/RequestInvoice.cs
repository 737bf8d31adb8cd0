using System.Globalization;
using PaymentPortal.Brands;
using PaymentPortal.Documents.Invoices;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;

namespace PaymentPortal.Documents;

/// <summary>Says of a request what its invoice says.</summary>
public sealed class RequestInvoice(LinkTokens tokens, PublicAddress address)
{
    /// <param name="request">The request.</param>
    /// <param name="brand">Its brand.</param>
    /// <param name="isPayable">Whether the letter still leads to the payer's page.</param>
    /// <param name="takesTransfer">Whether it names the bank account.</param>
    /// <param name="paid">The payment that settled it and the name of its method; null while there is none.</param>
    public InvoiceDocument Of(PaymentRequest request, Brand brand, bool isPayable, bool takesTransfer, (Payment Payment, string Method)? paid = null)
    {
        var totals = LineItemTotals.Of(request.Items, request.PricesIncludeTax);
        var closing = Closing(request, brand, isPayable, paid);
        var target = takesTransfer ? TransferTarget.Of(request, brand) : null;
        return new InvoiceDocument
        {
            Closing = closing,
            Letterhead = Letterhead(brand),
            Recipient = Window(request.Recipient, brand.Face.Country),
            Reference = request.Reference,
            Description = request.Description,
            InvoiceDate = DateOnly.FromDateTime(Local(request.SentAt ?? request.CreatedAt, brand).Date),
            DueDate = request.DueDate,
            PayableUntil = isPayable ? Local(request.ExpiresAt, brand) : null,
            Items = [.. request.Items.Zip(totals.Lines, (item, total) => new InvoiceItem(item.Description, item.Quantity, Sum(item.UnitPrice), item.TaxRate, Sum(total)))],
            PricesIncludeTax = request.PricesIncludeTax,
            Taxes = [.. totals.ByRate.Select(rate => new InvoiceTax(rate.Rate, Sum(rate.Net), Sum(rate.Tax)))],
            Amount = closing is not null ? request.Total : request.Asked.IsOpen ? request.Asked.From : request.AmountDue.Value > 0 ? request.AmountDue : request.Total,
            AmountTo = closing is null && request.Asked.IsOpen ? request.Asked.To : null,
            Account = target is null ? null : new PayeeAccount(target.Holder, target.Account.Value, target.Bic),
            TransferReference = target?.Reference ?? "",
            Bill = target is null ? null : TransferCodes.Bill(request, brand, target, request.Recipient),
            PayUrl = isPayable ? address.Of(Urls.Pay(tokens.Of(request.Id))) : null,
            CheckWord = tokens.CheckWordOf(request.Id).Value,
        };

        Money Sum(long value) => Money.Of(value, request.CurrencyCode);
    }

    /// <summary>Nothing while it can be paid, and nothing for money that a bank took back: that is owed again.</summary>
    private static InvoiceClosing? Closing(PaymentRequest request, Brand brand, bool isPayable, (Payment Payment, string Method)? paid) => request.Status switch
    {
        PaymentRequestStatus.Paid or PaymentRequestStatus.PartiallyRefunded =>
            new(InvoiceEnding.Paid, paid?.Payment.PaidOn ?? Day(request.PaidAt ?? request.UpdatedAt, brand), paid?.Method),
        PaymentRequestStatus.Processing => new(InvoiceEnding.Processing),
        PaymentRequestStatus.Refunded => new(InvoiceEnding.Refunded),
        PaymentRequestStatus.Cancelled => new(InvoiceEnding.Cancelled),
        PaymentRequestStatus.ChargedBack => null,
        _ when isPayable => null,
        _ => new(InvoiceEnding.Expired, Day(request.ExpiresAt.AddTicks(-1), brand)),
    };

    private static DateOnly Day(DateTimeOffset moment, Brand brand) => DateOnly.FromDateTime(Local(moment, brand).Date);

    private static Letterhead Letterhead(Brand brand) => new()
    {
        DisplayName = brand.Face.DisplayName,
        LegalName = brand.Face.LegalName,
        Address = [$"{brand.Face.Street} {brand.Face.HouseNumber}".Trim(), $"{brand.Face.PostalCode} {brand.Face.City}".Trim()],
        Phone = brand.Face.Phone,
        Email = brand.Face.Email,
        Website = brand.Face.Website,
        RegisterLines = brand.Face.RegisterLines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        Logo = brand.Logo,
        Colour = brand.Face.Colour,
    };

    private static IReadOnlyList<string> Window(Recipient recipient, string home)
    {
        var place = recipient.Address;
        string?[] lines =
        [
            recipient.Name,
            $"{place?.Street} {place?.HouseNumber}",
            $"{place?.PostalCode} {place?.City}",
            place?.Country is { } country && country != home ? Country(country) : null,
        ];
        return [.. lines.Select(line => line?.Trim()).OfType<string>().Where(line => line.Length > 0)];
    }

    /// <summary>The post reads a country in capitals (DIN 5008); a code that stands for none is printed as it is.</summary>
    private static string Country(string code)
    {
        try
        {
            return new RegionInfo(code).EnglishName.ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    private static DateTimeOffset Local(DateTimeOffset moment, Brand brand) => TimeZoneInfo.ConvertTime(moment, brand.TimeZone);
}
