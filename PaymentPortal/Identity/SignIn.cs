using Microsoft.AspNetCore.Identity;

namespace PaymentPortal.Identity;

/// <summary>Signs a member of staff in. Unknown, wrong, locked and disabled all get the same answer after the same work, so that nobody learns which accounts exist.</summary>
public sealed class SignIn(SignInManager<ApplicationUser> manager, UserManager<ApplicationUser> users, IHostEnvironment environment)
{
    private const int LongestPassword = 200;

    // The hash of no account's password: checking against it takes as long as against a real one.
    private static readonly ApplicationUser Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<ApplicationUser>().HashPassword(Nobody, "nobody's password");

    /// <summary>True when signed in.</summary>
    public async Task<bool> Run(string? email, string? password)
    {
        var user = string.IsNullOrWhiteSpace(email) || email.Length > 320 ? null : await users.FindByEmailAsync(email.Trim());
        if (user is null || string.IsNullOrEmpty(password) || password.Length > LongestPassword || user.IsDisabled || IsDemoOutsideDevelopment(user) || await users.IsLockedOutAsync(user))
        {
            manager.UserManager.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password is { Length: <= LongestPassword } ? password : "");
            return false;
        }

        var check = await manager.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (check.Succeeded)
        {
            await manager.SignInAsync(user, isPersistent: false);
        }

        return check.Succeeded;
    }

    private bool IsDemoOutsideDevelopment(ApplicationUser user) => DemoAccounts.IsOne(user) && !environment.IsDevelopment();
}
