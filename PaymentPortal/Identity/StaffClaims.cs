using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace PaymentPortal.Identity;

/// <summary>Puts the name that colleagues and stories use into the session.</summary>
internal sealed class StaffClaims(UserManager<ApplicationUser> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<ApplicationUser, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(ApplicationUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimsPrincipalPermissions.DisplayNameClaim, user.DisplayName));
        identity.AddClaim(new Claim(ClaimsPrincipalPermissions.TeamClaim, user.Team));
        return identity;
    }
}
