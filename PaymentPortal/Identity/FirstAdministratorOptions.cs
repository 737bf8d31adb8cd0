namespace PaymentPortal.Identity;

/// <summary>The account that a new installation outside development begins with; section "FirstAdministrator". Ignored once any account exists.</summary>
public sealed class FirstAdministratorOptions
{
    public string Email { get; set; } = "";

    /// <summary>At least 12 characters; to be changed after the first sign-in.</summary>
    public string Password { get; set; } = "";
}
