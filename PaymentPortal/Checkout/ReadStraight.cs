using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;
using PaymentPortal.Providers;

namespace PaymentPortal.Checkout;

/// <summary>Finds out whether a choice made elsewhere can be paid as it is.</summary>
public sealed class ReadStraight(IDbContextFactory<PaymentPortalDbContext> contexts, OfferedMethods offered, ProviderCatalog providers)
{
    /// <summary>The payment; without one, what the payer is told instead, and what of the choice stays chosen on the whole page.</summary>
    public async Task<(StraightPayment? Payment, PayerNotice Notice, PostedChoice Posted)> Run(Guid requestId, StraightWish wish, CultureInfo culture, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var request = await db.PaymentRequests.AsNoTracking().SingleAsync(request => request.Id == requestId, cancel);
        var brand = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == request.BrandId, cancel);
        var method = await offered.Find(db, request, brand, wish.Method, cancel);
        var choice = wish.Choice(request.Amount.Currency, culture);
        var said = choice.Amount is not null || choice.Options.Count > 0;
        var posted = new PostedChoice(method?.Key, request.AmountScheme is { Kind: AmountSchemeKind.Range } ? choice.Amount : null, choice.Options, culture.Name);

        // The whole page proposes what the sender does where nothing was chosen.
        var kept = said ? posted : null;
        if (method is null)
        {
            return (null, PayerNotice.MethodGone, kept ?? new PostedChoice(null, null, Proposal(request), culture.Name));
        }

        var read = choice.Read(request);
        if (read is not Outcome<ChosenAmount>.Done { Value: var chosen })
        {
            var notice = !said ? PayerNotice.None : read.Reason!.Code == "amount-outside" ? PayerNotice.AmountOutside : PayerNotice.ChooseAmount;
            return (null, notice, kept ?? new PostedChoice(method.Key, null, Proposal(request), culture.Name));
        }

        if (!method.Carries(chosen.Amount))
        {
            return (null, PayerNotice.MethodGone, posted);
        }

        var isRange = request.AmountScheme is { Kind: AmountSchemeKind.Range };
        var shown = new PayerMethod(method.Key, method.Method.Name(culture), method.Method.Hint(culture), method.Method.Icon, providers.HostOf(method.At.Key));
        return (new StraightPayment(shown, chosen.Amount)
        {
            Posted = isRange ? chosen.Amount.Digits(culture) : null,
            Options = request.AmountScheme is null || isRange ? [] : [.. choice.Options.Distinct()],
            Labels = chosen.Labels ?? [],
            FormHosts = providers.FormHostsOf(method.At.Key),
        }, PayerNotice.None, posted);
    }

    /// <summary>What is chosen beforehand on the whole page, where it shows options.</summary>
    private static IReadOnlyList<string> Proposal(PaymentRequest request) => request.AmountScheme is not { Options: { Count: > 0 } options } scheme ? []
        : [.. options.Index().Where(option => scheme.Kind == AmountSchemeKind.MultiSelect || option.Item.Value == request.AmountValue).Select(option => option.Index.ToString(CultureInfo.InvariantCulture))];
}
