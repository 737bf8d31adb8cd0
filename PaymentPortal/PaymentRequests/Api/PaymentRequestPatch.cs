using PaymentPortal.Api.Json;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Lays a change over a request as it is (RFC 7396).</summary>
internal sealed class PaymentRequestPatch(JsonBody<ChangedPaymentRequestContract> body)
{
    private ChangedPaymentRequestContract Asked => body.Value;

    /// <summary>All details with the change.</summary>
    public PaymentRequestInput Apply(PaymentRequestInput current)
    {
        var reading = new PaymentRequestReading();
        var amount = body.Has("/amount") ? reading.Amount(Asked.Amount) : current.Amount;
        var changed = current with
        {
            Reference = Given("/reference", Asked.Reference, current.Reference),
            Description = Given("/description", Asked.Description, current.Description),
            Amount = amount,
            DueDate = Given("/dueDate", Asked.DueDate, current.DueDate),
            ExpiresAt = Given("/expiresAt", Asked.ExpiresAt, current.ExpiresAt),
            CountdownDays = Given("/countdownDays", Asked.CountdownDays, current.CountdownDays),
            Recipient = Recipient(current.Recipient),
            Items = body.Has("/items") ? reading.Items(Asked.Items, amount?.Currency.Code) : current.Items,
            PricesIncludeTax = Asked.PricesIncludeTax ?? current.PricesIncludeTax,
            PaymentMethods = body.Has("/paymentMethods") ? Asked.PaymentMethods ?? [] : current.PaymentMethods,
            AmountScheme = body.Has("/amountScheme") ? Asked.AmountScheme?.ToInput() : current.AmountScheme,
            ReturnUrls = body.Has("/returnUrls") ? new ReturnUrls(InReturns("paid", Asked.ReturnUrls?.Paid, current.ReturnUrls?.Paid), InReturns("open", Asked.ReturnUrls?.Open, current.ReturnUrls?.Open)) : current.ReturnUrls,
            NotificationUrl = body.Has("/notificationUrl") ? Asked.NotificationUrl ?? "" : current.NotificationUrl,
            Metadata = Metadata(current.Metadata),
        };
        return changed with { Unread = reading.Faults };
    }

    private RecipientInput Recipient(RecipientInput current)
    {
        if (!body.Has("/recipient"))
        {
            return current;
        }

        var asked = Asked.Recipient?.ToInput() ?? new RecipientInput();
        return Asked.Recipient is null ? asked : new RecipientInput
        {
            Name = Given("/recipient/name", asked.Name, current.Name),
            Email = Given("/recipient/email", asked.Email, current.Email),
            Phone = Given("/recipient/phone", asked.Phone, current.Phone),
            Language = Given("/recipient/language", asked.Language, current.Language),
            CustomerNumber = Given("/recipient/customerNumber", asked.CustomerNumber, current.CustomerNumber),
            Street = InAddress("street", asked.Street, current.Street),
            HouseNumber = InAddress("houseNumber", asked.HouseNumber, current.HouseNumber),
            PostalCode = InAddress("postalCode", asked.PostalCode, current.PostalCode),
            City = InAddress("city", asked.City, current.City),
            Country = InAddress("country", asked.Country, current.Country),
        };
    }

    private string? InAddress(string field, string? asked, string? current) =>
        body.Has("/recipient/address") && Asked.Recipient?.Address is null ? null : Given($"/recipient/address/{field}", asked, current);

    private string? InReturns(string field, string? asked, string? current) => Asked.ReturnUrls is null ? null : Given($"/returnUrls/{field}", asked, current);

    private IReadOnlyDictionary<string, string> Metadata(IReadOnlyDictionary<string, string> current)
    {
        if (!body.Has("/metadata"))
        {
            return current;
        }

        var asked = Asked.Metadata ?? current.Keys.ToDictionary(key => key, _ => (string?)null);
        return current.Select(pair => (pair.Key, Value: asked.GetValueOrDefault(pair.Key, pair.Value)))
            .Concat(asked.Where(pair => !current.ContainsKey(pair.Key)).Select(pair => (pair.Key, pair.Value)))
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value!);
    }

    private T? Given<T>(string pointer, T? asked, T? current) => body.Has(pointer) ? asked : current;
}
