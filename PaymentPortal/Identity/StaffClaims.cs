using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace PaymentPortal.Identity;

/// <summary>Puts into the session what it is recognised by, and the name that colleagues and stories use.</summary>
internal sealed class StaffClaims(UserManager<ApplicationUser> users, RoleManager<IdentityRole<Guid>> roles, OpenSessions sessions, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<ApplicationUser, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(ApplicationUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimsPrincipalPermissions.DisplayNameClaim, user.DisplayName));
        identity.AddClaim(new Claim(ClaimsPrincipalPermissions.TeamClaim, user.Team));
        identity.AddClaims(sessions.Begin());
        return identity;
    }
}
