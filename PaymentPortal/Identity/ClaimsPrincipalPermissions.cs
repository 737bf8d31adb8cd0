using System.Security.Claims;
using PaymentPortal.Identity.ApiKeys;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity;

/// <summary>What whoever is signed in may do: people by their roles, other systems by their scopes.</summary>
public static class ClaimsPrincipalPermissions
{
    /// <summary>Whether a role or scope allows it.</summary>
    public static bool Can(this ClaimsPrincipal user, string permission) => user.Permissions().Contains(permission);

    /// <summary>The person or system as an actor of use cases.</summary>
    public static Actor ToActor(this ClaimsPrincipal user) => new(
        user.HasClaim(claim => claim.Type == ApiKeyAuthentication.ScopeClaim) ? ActorKind.ApiKey : ActorKind.Staff,
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null,
        user.FindFirstValue(DisplayNameClaim) ?? user.Identity?.Name ?? "",
        user.Permissions());

    /// <summary>Claim that carries <see cref="ApplicationUser.DisplayName"/>.</summary>
    public const string DisplayNameClaim = "display_name";

    /// <summary>Claim that carries <see cref="ApplicationUser.Team"/>.</summary>
    public const string TeamClaim = "team";

    private static HashSet<string> Permissions(this ClaimsPrincipal user) =>
    [
        .. user.FindAll(ClaimTypes.Role).SelectMany(role => Roles.PermissionsOf.GetValueOrDefault(role.Value) ?? new HashSet<string>()),
        .. user.FindAll(ApiKeyAuthentication.ScopeClaim).SelectMany(scope => ApiScopes.PermissionsOf.GetValueOrDefault(scope.Value) ?? new HashSet<string>()),
    ];
}
