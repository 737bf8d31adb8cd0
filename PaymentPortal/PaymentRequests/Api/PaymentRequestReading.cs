using System.Globalization;
using PaymentPortal.Api;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Turns what goes over the wire into what the use cases take, and notes what cannot be turned.</summary>
internal sealed class PaymentRequestReading
{
    private readonly FaultList faults = new();

    /// <summary>Everything that could not be read.</summary>
    public IReadOnlyList<Fault> Faults => faults.All;

    /// <summary>A new request as the use case takes it.</summary>
    public static PaymentRequestInput Read(NewPaymentRequestContract asked)
    {
        var reading = new PaymentRequestReading();
        var input = new PaymentRequestInput
        {
            Reference = asked.Reference,
            Description = asked.Description,
            Amount = reading.Amount(asked.Amount),
            ExternalId = asked.ExternalId,
            Brand = asked.Brand,
            DueDate = asked.DueDate,
            ExpiresAt = asked.ExpiresAt,
            CountdownDays = asked.CountdownDays,
            Recipient = asked.Recipient?.ToInput() ?? new RecipientInput(),
            Items = reading.Items(asked.Items, asked.Amount?.Currency),
            PricesIncludeTax = asked.PricesIncludeTax ?? true,
            PaymentMethods = asked.PaymentMethods ?? [],
            AmountScheme = asked.AmountScheme?.ToInput(),
            ReturnUrls = new ReturnUrls(asked.ReturnUrls?.Paid, asked.ReturnUrls?.Open),
            NotificationUrl = asked.NotificationUrl,
            Metadata = asked.Metadata ?? new Dictionary<string, string>(),
        };
        return input with { Unread = reading.Faults };
    }

    /// <summary>How the payer is told.</summary>
    public static SendChoice Send(NewPaymentRequestContract asked) => new([.. (asked.Send ?? []).Select(send => send.ToEntry())]);

    public Money? Amount(MoneyContract? amount)
    {
        var read = amount?.Read("/amount");
        foreach (var fault in read?.Reason?.Faults ?? [])
        {
            faults.Add(fault.Field, fault.Code, fault.Words);
        }

        return read is Outcome<Money>.Done { Value: var money } ? money : null;
    }

    public IReadOnlyList<LineItem> Items(IReadOnlyList<ItemContract>? items, string? currency) => [.. (items ?? []).Take(PaymentRequestRules.MostItems + 1).Select((item, index) =>
    {
        if (item.UnitPrice.Currency != currency)
        {
            faults.Add($"/items/{index}/unitPrice/currency", "currency-differs", "The currency of the amount is needed.");
        }

        return new LineItem(item.Description, Number($"/items/{index}/quantity", item.Quantity, 1), item.UnitPrice.Value, Number($"/items/{index}/taxRate", item.TaxRate, 0));
    })];

    private decimal Number(string pointer, string text, decimal otherwise)
    {
        if (text.Length <= 20 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        faults.Add(pointer, "not-a-number", "A decimal number with a point, such as \"1.5\", is needed.");
        return otherwise;
    }
}
