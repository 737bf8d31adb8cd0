using System.Security.Claims;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity;

/// <summary>What a signed-in person may do, read from their roles.</summary>
public static class ClaimsPrincipalPermissions
{
    /// <summary>Whether one of the person's roles allows it.</summary>
    public static bool Can(this ClaimsPrincipal user, string permission) => user.Permissions().Contains(permission);

    /// <summary>The person as an actor of use cases.</summary>
    public static Actor ToActor(this ClaimsPrincipal user) => new(
        ActorKind.Staff,
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null,
        user.FindFirstValue(DisplayNameClaim) ?? user.Identity?.Name ?? "",
        user.Permissions());

    /// <summary>Claim that carries <see cref="ApplicationUser.DisplayName"/>.</summary>
    public const string DisplayNameClaim = "display_name";

    /// <summary>Claim that carries <see cref="ApplicationUser.Team"/>.</summary>
    public const string TeamClaim = "team";

    private static HashSet<string> Permissions(this ClaimsPrincipal user) =>
        user.FindAll(ClaimTypes.Role).SelectMany(role => Roles.PermissionsOf.GetValueOrDefault(role.Value) ?? new HashSet<string>()).ToHashSet();
}
