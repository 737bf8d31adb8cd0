using Microsoft.AspNetCore.Identity;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity;

/// <summary>Signs a member of staff in. Unknown, wrong, waiting and disabled all get the same answer after the same work, so that nobody learns which accounts exist.</summary>
public sealed class SignIn(SignInManager<ApplicationUser> manager, UserManager<ApplicationUser> users, SignInWaits waits, KnownDevice device, IHostEnvironment environment)
{
    private const int LongestPassword = 200;

    // The hash of no account's password: checking against it takes as long as against a real one.
    private static readonly ApplicationUser Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<ApplicationUser>().HashPassword(Nobody, "nobody's password");

    /// <summary>True when signed in.</summary>
    public async Task<bool> Run(string? email, string? password)
    {
        var account = string.IsNullOrWhiteSpace(email) || email.Length > 320 ? "" : email.Trim();
        var user = account.Length == 0 ? null : await users.FindByEmailAsync(account);
        var http = manager.Context;
        var from = (Account: users.NormalizeEmail(account) ?? "", Network: ClientNetwork.Of(http.Connection.RemoteIpAddress), Device: user is null ? null : device.Of(http, user.Id));
        var mayTry = waits.MayTry(from.Account, from.Network, from.Device);
        if (!mayTry || user is null || string.IsNullOrEmpty(password) || password.Length > LongestPassword || user.IsDisabled || IsDemoOutsideDevelopment(user) || await users.IsLockedOutAsync(user))
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password is { Length: <= LongestPassword } ? password : "");
            return false;
        }

        // Wrong ones are counted in memory: a write would take its time for accounts that exist and for no others.
        if (!await users.CheckPasswordAsync(user, password))
        {
            return false;
        }

        waits.Forget(from.Account, from.Network, from.Device);
        device.Remember(http, user.Id);
        await manager.SignInAsync(user, isPersistent: false);
        return true;
    }

    private bool IsDemoOutsideDevelopment(ApplicationUser user) => DemoAccounts.IsOne(user) && !environment.IsDevelopment();
}
