using Microsoft.AspNetCore.Identity;

namespace PaymentPortal.Identity;

/// <summary>Makes accounts at the start of the portal.</summary>
internal static class NewAccount
{
    /// <summary>Makes one; throws when Identity's rules refuse it, naming why.</summary>
    public static async Task Make(UserManager<ApplicationUser> users, string email, string password, string name, string team, string role)
    {
        var user = new ApplicationUser { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, Team = team, LockoutEnabled = true };
        Check(await users.CreateAsync(user, password), email);
        Check(await users.AddToRoleAsync(user, role), email);
    }

    private static void Check(IdentityResult result, string email)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"The account {email} could not be made: {string.Join(' ', result.Errors.Select(error => error.Description))}");
        }
    }
}
