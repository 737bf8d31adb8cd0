using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PaymentPortal.Data;
using PaymentPortal.Identity.ApiKeys;

namespace PaymentPortal.Identity;

/// <summary>What a new installation needs before anybody can sign in: the roles and a first administrator, and in development the demo accounts and key.</summary>
internal sealed class IdentityStart(IServiceScopeFactory scopes, IHostEnvironment environment, IOptions<FirstAdministratorOptions> first, WriteDoor door, TimeProvider clock)
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
            await DemoKey.Make(door, clock.GetUtcNow());
        }
        else if (first.Value is { Email.Length: > 0 } administrator && !await users.Users.AnyAsync())
        {
            await NewAccount.Make(users, administrator.Email, administrator.Password, administrator.Email, "", Roles.Administrator);
        }
    }
}
