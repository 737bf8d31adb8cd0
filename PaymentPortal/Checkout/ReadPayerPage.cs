using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.Documents;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;

namespace PaymentPortal.Checkout;

/// <summary>Puts together what a payer's page shows.</summary>
public sealed class ReadPayerPage(IDbContextFactory<PaymentPortalDbContext> contexts, OfferedMethods offered, ProviderCatalog providers, LinkTokens tokens, PayerSheet sheet, TimeProvider clock)
{
    /// <summary>The page of a request as it stands now.</summary>
    public Task<PayerPage> Run(Guid requestId, CultureInfo culture, CancellationToken cancel) => Run(requestId, culture, null, cancel);

    /// <summary>The same page with what was posted still chosen.</summary>
    public async Task<PayerPage> Run(Guid requestId, CultureInfo culture, PostedChoice? posted, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var request = await db.PaymentRequests.AsNoTracking().SingleAsync(request => request.Id == requestId, cancel);
        var brand = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == request.BrandId, cancel);
        var last = await db.PaymentAttempts.AsNoTracking().Where(attempt => attempt.PaymentRequestId == requestId).OrderByDescending(attempt => attempt.StartedAt).FirstOrDefaultAsync(cancel);
        var payments = await db.Payments.AsNoTracking().Where(payment => payment.PaymentRequestId == requestId).OrderByDescending(payment => payment.ReceivedAt).ToListAsync(cancel);
        var names = (await db.PaymentMethods.AsNoTracking().ToListAsync(cancel)).ToDictionary(method => method.Key, method => method.Name(culture));
        var methods = request.IsPayable(clock.GetUtcNow()) ? await offered.List(db, request, brand, cancel) : [];
        return Put(request, brand, culture, posted) with
        {
            Methods = [.. methods.Select(method => new PayerMethod(method.Key, method.Method.Name(culture), method.Method.Hint(culture), method.Method.Icon, providers.HostOf(method.At.Key)))],
            Chosen = Chosen([.. methods.Select(method => method.Key)], posted, last),
            Announced = methods.Count > 0 && await AnnouncedTransfer.Find(db, requestId, cancel) is { } said ? new PayerAnnouncement(Money.Of(said.Amount, request.CurrencyCode), Local(said.At, brand)) : null,
            Transfer = methods.Any(method => method.IsTransfer) ? Transfer(request, brand) : null,
            UnderWay = last is { IsLive: true } ? names.GetValueOrDefault(last.Method, last.Method) : null,
            LastEnding = last is { IsLive: false } ? last.State.ToString().ToLowerInvariant() : null,
            Receipt = payments.Find(payment => payment.Kind == PaymentKind.Settlement) is { } payment
                ? new PayerReceipt(PublicId.Format(PublicId.Payment, payment.Id), names.GetValueOrDefault(payment.Method, payment.Method), Local(payment.ReceivedAt, brand))
                : null,
            HasSurplus = payments.Exists(payment => payment.Kind == PaymentKind.Surplus),
            IsChargedBack = request.Status == PaymentRequestStatus.ChargedBack,
            ProviderHosts = [.. methods.SelectMany(method => providers.FormHostsOf(method.At.Key)).Distinct()],
        };
    }

    private PayerPage Put(PaymentRequest request, Brand brand, CultureInfo culture, PostedChoice? posted)
    {
        var now = clock.GetUtcNow();
        return new PayerPage
        {
            Token = tokens.Of(request.Id),
            State = PayerStates.Of(request.Status, request.ExpiresAt, request.CountdownDays, now) ?? throw new InvalidOperationException("A draft has no page."),
            Brand = PayerBrand.Of(brand, sheet),
            Culture = culture,
            OtherLanguages = [.. PayerLanguages.Of(brand).Where(language => language.Name != culture.Name)],
            Amount = request.Total,
            Due = request.AmountDue,
            Asked = request.Asked,
            Choice = request.AmountScheme is { } scheme ? Choice(scheme, request, posted, culture) : null,
            Paid = Money.Of(request.AmountPaid, request.CurrencyCode),
            Refunded = Money.Of(request.AmountRefunded, request.CurrencyCode),
            Return = Return(request, brand),
            Reference = request.Reference,
            Description = request.Description,
            DueDate = request.DueDate,
            IsOverdue = request.DueDate < DateOnly.FromDateTime(Local(now, brand).Date),
            ExpiresAt = Local(request.ExpiresAt, brand),
            TimeLeft = request.ExpiresAt - now,
            Payer = PayerName.Of(request.Recipient.Name),
            PayerEmail = EmailAddress.TryParse(request.Recipient.Email, out var email) ? email.Masked : null,
            CheckWord = tokens.CheckWordOf(request.Id),
        };
    }

    /// <summary>What is chosen beforehand: what was posted, or is under way; but never what has just been refused while there is anything else.</summary>
    private static string Chosen(IReadOnlyList<string> methods, PostedChoice? posted, PaymentAttempt? last)
    {
        var refused = last is { State: PaymentAttemptState.Refused or PaymentAttemptState.Failed } ? last.Method : null;
        string?[] wishes = [posted?.Method, last is { IsLive: true } ? last.Method : null, .. methods];
        return wishes.FirstOrDefault(method => method is not null && method != refused && methods.Contains(method)) ?? (methods.Count > 0 ? methods[0] : "");
    }

    /// <summary>Held against the brand's list once more: what was allowed when it was asked for may no longer be.</summary>
    private static Uri? Return(PaymentRequest request, Brand brand)
    {
        var address = request.Status == PaymentRequestStatus.Paid ? request.ReturnPaidUrl : request.ReturnOpenUrl;
        return ReturnAddressRules.Allows(brand, address) ? new Uri(address!) : null;
    }

    /// <summary>The sender's proposal is chosen beforehand, or what was posted; of several that can be ticked, all.</summary>
    private static PayerChoice Choice(AmountScheme scheme, PaymentRequest request, PostedChoice? posted, CultureInfo culture) => new(
        scheme.Kind,
        posted?.Amount ?? request.Amount.Digits(culture),
        [
            .. scheme.Options.Select((option, number) => new PayerOption(
                option.Label,
                Money.Of(option.Value, request.CurrencyCode).Text(culture),
                posted is not null ? posted.Options.Contains(number.ToString(CultureInfo.InvariantCulture)) : scheme.Kind == AmountSchemeKind.MultiSelect || option.Value == request.AmountValue)),
        ]);

    private static PayerTransfer? Transfer(PaymentRequest request, Brand brand)
    {
        var target = TransferTarget.Of(request, brand);
        return target is null ? null : new PayerTransfer(target.Holder, target.Account.Grouped, target.PrintedReference, TransferCodes.Of(request, brand, target));
    }

    private static DateTimeOffset Local(DateTimeOffset moment, Brand brand) => TimeZoneInfo.ConvertTime(moment, brand.TimeZone);
}
