using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity;

/// <summary>Which sessions are still good. A session ends by its own time, when its person signs out of it, is disabled or deleted, or gets another password or other roles;
/// every request asks, and every open circuit within seconds, on all nodes alike.</summary>
public sealed class OpenSessions(IDbContextFactory<PaymentPortalDbContext> contexts, WriteDoor door, IOptions<IdentityOptions> options, TimeProvider clock)
{
    /// <summary>The longest that anybody stays signed in.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(12);

    private const string SessionClaim = "session";
    private const string EndClaim = "session_ends";

    /// <summary>Kind of the rows that say which sessions were signed out of, in Identity's table for what accounts carry.</summary>
    private const string SignedOut = "signed-out-session";

    /// <summary>What a new session carries to be recognised by.</summary>
    public IEnumerable<Claim> Begin()
    {
        var now = clock.GetUtcNow();
        return [new Claim(SessionClaim, Ids.New(now).ToString()), new Claim(EndClaim, Text(now + Length))];
    }

    /// <summary>Whether this person may still be here.</summary>
    public async Task<bool> IsOpen(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (Read(person) is not var (userId, session, ends) || clock.GetUtcNow() >= ends)
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = await db.Users.AsNoTracking().Where(user => user.Id == userId).Select(user => new
        {
            user.SecurityStamp,
            user.IsDisabled,
            Roles = db.UserRoles.Where(row => row.UserId == user.Id).Join(db.Roles, row => row.RoleId, role => role.Id, (_, role) => role.Name!).ToList(),
            HasLeft = db.UserTokens.Any(row => row.UserId == user.Id && row.LoginProvider == SignedOut && row.Name == session),
        }).SingleOrDefaultAsync(cancel);
        return now is { IsDisabled: false, HasLeft: false }
            && now.SecurityStamp == person.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType)
            && person.FindAll(options.Value.ClaimsIdentity.RoleClaimType).Select(claim => claim.Value).ToHashSet().SetEquals(now.Roles);
    }

    /// <summary>Signs out of this session: whoever kept its cookie or a page of it open is out, too.</summary>
    public async Task End(ClaimsPrincipal person, CancellationToken cancel)
    {
        if (Read(person) is not var (userId, session, ends))
        {
            return;
        }

        await door.Write<bool>(async db =>
        {
            var kept = await db.UserTokens.Where(row => row.UserId == userId && row.LoginProvider == SignedOut).ToListAsync(cancel);
            db.UserTokens.RemoveRange(kept.Where(row => row.Name != session && Moment(row.Value) < clock.GetUtcNow()));
            if (!kept.Exists(row => row.Name == session) && await db.Users.AnyAsync(user => user.Id == userId, cancel))
            {
                db.UserTokens.Add(new IdentityUserToken<Guid> { UserId = userId, LoginProvider = SignedOut, Name = session, Value = Text(ends) });
            }

            return true;
        }, cancel);
    }

    private static (Guid UserId, string Session, DateTimeOffset Ends)? Read(ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var userId) && person.FindFirstValue(SessionClaim) is { } session && Moment(person.FindFirstValue(EndClaim)) is { } ends
            ? (userId, session, ends)
            : null;

    private static string Text(DateTimeOffset moment) => moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset? Moment(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
