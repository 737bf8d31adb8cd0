using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Identity;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Redirects;

/// <summary>Orders an address that starts one payment when the payer opens it, for systems where the payer has chosen already.</summary>
public sealed class CreateRedirect(WriteDoor door, OfferedMethods offered, LinkTokens tokens, PublicAddress address, TimeProvider clock)
{
    /// <summary>How long it works unless said otherwise.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromMinutes(10);

    /// <summary>The longest that it works.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private static readonly Refusal BadTime = Refusal.OfFaults([new Fault("/expiresIn", "out-of-range", "More than nothing and at most an hour.")]);
    private static readonly Refusal BadMethod = Refusal.OfFaults([new Fault("/method", "method-not-offered", "The payer of this request cannot choose this method now, or not for this amount.")]);

    /// <param name="paymentRequestId">The request; it must be payable.</param>
    /// <param name="input">What the payer chose, unchecked.</param>
    /// <param name="actor">Needs <see cref="Permissions.WriteRequests"/>.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<CreatedRedirect>> Run(Guid paymentRequestId, RedirectInput input, Actor actor, CancellationToken cancel)
    {
        if (actor.Lacks(Permissions.WriteRequests) is { } refusal)
        {
            return refusal;
        }

        var time = input.ExpiresIn ?? Usual;
        return await door.Write<CreatedRedirect>(async db =>
        {
            var now = clock.GetUtcNow();
            if (await db.PaymentRequests.SingleOrDefaultAsync(request => request.Id == paymentRequestId, cancel) is not { } request)
            {
                return PaymentRequestRefusals.NotFound;
            }

            if (time <= TimeSpan.Zero || time > Longest)
            {
                return BadTime;
            }

            if (request.WhyNotPayable(now) is { } late)
            {
                return late;
            }

            var brand = await db.Brands.AsNoTracking().SingleAsync(brand => brand.Id == request.BrandId, cancel);
            if (await offered.Find(db, request, brand, input.Method, cancel) is not { } method)
            {
                return BadMethod;
            }

            if (Chosen(request, input) is not Outcome<ChosenAmount>.Done { Value: var chosen })
            {
                return FaultOf(request);
            }

            if (!method.Carries(chosen.Amount))
            {
                return BadMethod;
            }

            var id = Ids.New(now);
            var ticket = tokens.TicketOf(id);
            var isRange = request.AmountScheme is { Kind: AmountSchemeKind.Range };
            var choice = new RedirectChoice(method.Key, isRange ? chosen.Amount.Value : null, request.AmountScheme is null || isRange ? [] : input.Options);
            var redirect = PaymentRedirect.Order(id, request.Id, tokens.HashOf(ticket), choice, now + time < request.ExpiresAt ? now + time : request.ExpiresAt, now);
            db.Add(redirect);
            return new CreatedRedirect(address.Of(Urls.Redirect(tokens.Of(request.Id), ticket)), redirect.ExpiresAt);
        }, cancel);
    }

    private static Outcome<ChosenAmount> Chosen(PaymentRequest request, RedirectInput input)
    {
        if (input.Amount is { } amount && amount.Currency.Code != request.CurrencyCode)
        {
            return new Refusal("amount-outside", "Another currency.");
        }

        if (request.AmountScheme is null)
        {
            return input.Options.Count > 0 || (input.Amount is { } fixedAmount && fixedAmount != request.AmountDue) ? new Refusal("amount-outside", "The amount is fixed.") : new ChosenAmount(request.AmountDue, null);
        }

        var culture = CultureInfo.InvariantCulture;
        return new AmountChoice(input.Amount?.Digits(culture), [.. input.Options.Select(number => number.ToString(culture))], culture).Read(request);
    }

    private static Refusal FaultOf(PaymentRequest request) => request.AmountScheme?.Kind switch
    {
        null => Refusal.OfFaults([new Fault("/amount", "amount-fixed", "The amount is fixed: leave 'amount' and 'options' away, or give exactly what is due.")]),
        AmountSchemeKind.Range => Refusal.OfFaults([new Fault("/amount", "out-of-range", "An amount within the bounds of the scheme, in the currency of the request.")]),
        _ => Refusal.OfFaults([new Fault("/options", "unknown-option", "Numbers of options of the scheme, the first is 0; of a list, exactly one.")]),
    };
}
