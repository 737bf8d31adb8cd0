namespace PaymentPortal.Checkout;

/// <summary>Shows the payer's page. Looking changes nothing, however often and by whomever.</summary>
public sealed class ShowCheckout(OpenLink open, PayerPages pages)
{
    public async Task Run(HttpContext http)
    {
        if (await open.Run(http) is { } opened)
        {
            open.Note(http, opened);
            await PayerAnswer.Page(http, await pages.Get(opened.Link, opened.State, opened.Culture, PayerPlace.Checkout));
        }
    }
}
