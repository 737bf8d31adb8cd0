using System.Globalization;
using PaymentPortal.Messaging;
using PaymentPortal.PaymentRequests.Links;
using PaymentPortal.Payments;

namespace PaymentPortal.PaymentRequests.Pages;

/// <summary>Reads what the page of one request shows.</summary>
public sealed class LoadRequestView(
    FindPaymentRequest requests, ListPayments payments, ListRequestMessages messages, ListMethodNames methods, LinkTokens tokens, TimeProvider clock)
{
    /// <summary>The view, or null when there is no such request.</summary>
    public async Task<RequestView?> Run(Guid id, CancellationToken cancel)
    {
        if (await requests.Run(id, cancel) is not { } story)
        {
            return null;
        }

        return new RequestView(
            story,
            await payments.Run(id, cancel),
            await messages.Run(id, cancel),
            await methods.Run(CultureInfo.CurrentUICulture, cancel),
            tokens.Of(id),
            tokens.CheckWordOf(id),
            clock.GetUtcNow());
    }
}
