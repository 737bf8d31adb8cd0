namespace PaymentPortal.Checkout;

/// <summary>Shows the payer's page; with <c>?method=</c> the one button for that method. Looking changes nothing, however often and by whomever.</summary>
public sealed class ShowCheckout(OpenLink open, PayerPages pages)
{
    public async Task Run(HttpContext http)
    {
        if (await open.Run(http) is { } opened)
        {
            open.Note(http, opened);
            await PayerAnswer.Page(http, opened.State.IsPayable() && StraightWish.Of(http.Request.Query) is { } wish
                ? await pages.Straight(opened.Link, opened.Culture, wish)
                : await pages.Get(opened.Link, opened.State, opened.Culture, PayerPlace.Checkout));
        }
    }
}
