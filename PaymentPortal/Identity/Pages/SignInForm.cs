namespace PaymentPortal.Identity.Pages;

/// <summary>What the sign-in form shows.</summary>
public sealed record SignInForm(string? Email, string ReturnUrl)
{
    public SignInFault? Fault { get; init; }
}

/// <summary>Why nobody was signed in.</summary>
public enum SignInFault
{
    /// <summary>Unknown, wrong, locked or disabled: never told apart.</summary>
    Wrong,

    /// <summary>The form was opened too long ago.</summary>
    PageTooOld,
}
