using System.Globalization;
using PaymentPortal.Checkout.Visits;
using PaymentPortal.Messaging;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Payments;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Reads what the page of one request shows.</summary>
public sealed class LoadRequestView(
    FindPaymentRequest requests, ListPayments payments, ListMessages messages, FindVisits visits, ListMethodNames methods, LinkTokens tokens, TimeProvider clock)
{
    /// <summary>The view, or null when there is no such request.</summary>
    /// <param name="id">The request.</param>
    /// <param name="actor">Who looks.</param>
    public async Task<RequestView?> Run(Guid id, Actor actor, CancellationToken cancel)
    {
        if (await requests.Run(id, cancel) is not { } story)
        {
            return null;
        }

        return new RequestView(
            story,
            await payments.Run(id, cancel),
            [.. ((await messages.Run(id, actor, cancel)).ValueOrDefault ?? []).Reverse()],
            (await visits.Run([id], cancel)).GetValueOrDefault(id),
            await methods.Run(CultureInfo.CurrentUICulture, cancel),
            tokens.Of(id),
            tokens.CheckWordOf(id),
            clock.GetUtcNow());
    }
}
