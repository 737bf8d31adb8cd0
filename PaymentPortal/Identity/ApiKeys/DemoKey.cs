using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>One key to try the API out, in development only.</summary>
internal static class DemoKey
{
    public const string Name = "demo";

    public const string Secret = ApiKeySecret.Prefix + "dev_demo";

    /// <summary>Whether a secret is the demo key's, or looks like it.</summary>
    public static bool IsOne(string secret) => secret.StartsWith(ApiKeySecret.Prefix + "dev_", StringComparison.Ordinal);

    /// <summary>Makes it when it is missing.</summary>
    public static Task Make(WriteDoor door, DateTimeOffset now) => door.Write<bool>(async db =>
    {
        if (await db.Set<ApiKey>().AnyAsync(key => key.Name == Name))
        {
            return false;
        }

        var terms = new ApiKeyTerms(Name, ApiScopes.All, [], null);
        db.Add(ApiKey.Create(Ids.New(now), terms, ApiKeySecret.HashOf(Secret), ApiKeySecret.HashOf(ApiKeySecret.Make()), Actor.Portal, now));
        return true;
    }, CancellationToken.None);
}
