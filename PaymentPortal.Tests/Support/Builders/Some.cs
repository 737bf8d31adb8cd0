using PaymentPortal.Brands;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;

namespace PaymentPortal.Support.Builders;

/// <summary>Believable things for tests that do not care which.</summary>
public static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly Actor Agent = new(ActorKind.Staff, new Guid("0195a000-0000-7000-8000-000000000001"), "Jana Pöschl", Roles.PermissionsOf[Roles.Agent]);

    public static readonly Actor Auditor = new(ActorKind.Staff, new Guid("0195a000-0000-7000-8000-000000000002"), "Leyla Demir", Roles.PermissionsOf[Roles.Auditor]);

    private static readonly LinkTokens Tokens = new(new byte[64]);

    public static BrandFace Face => new()
    {
        DisplayName = "Nordlicht Versicherung",
        LegalName = "Nordlicht Versicherung AG",
        AccountHolder = "Nordlicht Versicherung AG",
        Iban = "DE89370400440532013000",
        Methods = ["card", "paypal", "klarna", "sepaDebit", "bankTransfer"],
    };

    public static PaymentRequestInput Input => new()
    {
        Reference = "INV-2026-0042",
        Description = "Hausratversicherung 2026",
        Amount = Money.Of(12950, "EUR"),
        Recipient = new RecipientInput { Name = "Erika Mustermann", Email = "erika@example.org", CustomerNumber = "C-1001", Language = "de" },
    };

    public static PaymentRequestDetails Details => new()
    {
        Reference = "INV-2026-0042",
        Description = "Hausratversicherung 2026",
        Amount = Money.Of(12950, "EUR"),
        BrandId = new Guid("0195a000-0000-7000-8000-0000000000b1"),
        ExpiresAt = Noon.AddDays(90),
        Methods = [],
    };

    /// <summary>A draft outside any database.</summary>
    public static PaymentRequest Draft(PaymentRequestDetails? details = null)
    {
        var id = Ids.New(Noon);
        return PaymentRequest.Create(details ?? Details, id, Tokens.HashOf(Tokens.Of(id)), null, Agent, Noon);
    }

    /// <summary>A request outside any database that was sent at <see cref="Noon"/>.</summary>
    public static PaymentRequest Sent(PaymentRequestDetails? details = null)
    {
        var request = Draft(details);
        request.Send([], Agent, Noon);
        return request;
    }

    /// <summary>A default brand in a portal's database.</summary>
    public static async Task<Brand> BrandIn(TestPortal portal, Func<BrandFace, BrandFace>? change = null, string key = "nordlicht")
    {
        var brand = Brand.Create(key, isDefault: key == "nordlicht", (change ?? (face => face))(Face), portal.Clock);
        await portal.WriteAsync<int>(db =>
        {
            db.Add(brand);
            return Task.FromResult<Outcome<int>>(1);
        });
        return brand;
    }

    /// <summary>A request in a portal's database, made by the use case; sent by e-mail unless told otherwise.</summary>
    public static async Task<PaymentRequest> RequestIn(TestPortal portal, PaymentRequestInput? input = null, SendChoice? send = null, bool draft = false)
    {
        var outcome = await portal.Get<CreatePaymentRequest>().Run(
            input ?? Input, draft ? null : send ?? new SendChoice(["email"], attachPdf: false), null, Agent, Xunit.TestContext.Current.CancellationToken);
        return outcome.ValueOrDefault ?? throw new InvalidOperationException($"{outcome.Reason!.Code}: {string.Join(' ', outcome.Reason.Faults)}");
    }
}
