using Microsoft.Playwright;

namespace PaymentPortal.Journeys.Pages;

/// <summary>The door of the back office.</summary>
public sealed class SignInScreen(IPage page)
{
    public const string Password = "Demo-1234-Demo";

    /// <summary>What the door says after a wrong try.</summary>
    public ILocator Fault => page.GetByRole(AriaRole.Alert);

    /// <summary>Fills in and sends; gives the answer to the form's post.</summary>
    public Task<IResponse> EnterAsync(string email, string password = Password) => page.RunAndWaitForResponseAsync(
        async () =>
        {
            await page.GetByTestId("sign-in-email").FillAsync(email);
            await page.GetByTestId("sign-in-password").FillAsync(password);
            await page.GetByTestId("sign-in-send").ClickAsync();
        },
        answer => answer.Request.Method == "POST");
}
