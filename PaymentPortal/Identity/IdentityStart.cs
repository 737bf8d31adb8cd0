using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace PaymentPortal.Identity;

/// <summary>What a new installation needs before anybody can sign in: the roles and a first administrator, and in development the demo accounts.</summary>
internal sealed class IdentityStart(IServiceScopeFactory scopes, IHostEnvironment environment, IOptions<FirstAdministratorOptions> first)
{
    public async Task Prepare()
    {
        await using var scope = scopes.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        var known = await roles.Roles.Select(role => role.Name).ToListAsync();
        foreach (var role in Roles.PermissionsOf.Keys.Except(known))
        {
            await roles.CreateAsync(new IdentityRole<Guid>(role!));
        }

        var users = scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>();
        if (environment.IsDevelopment())
        {
            await DemoAccounts.Make(users);
        }
        else if (first.Value is { Email.Length: > 0 } administrator && !await users.Users.AnyAsync())
        {
            await NewAccount.Make(users, administrator.Email, administrator.Password, administrator.Email, "", Roles.Administrator);
        }
    }
}
