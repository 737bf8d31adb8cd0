using System.Net;
using PaymentPortal.Primitives;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>What another system signs in with. It has two secrets, either of which works, so that one can be renewed while the other is in use.</summary>
public sealed class ApiKey
{
    private ApiKey()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The user name of HTTP Basic and the name in stories; unique for ever.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Some of <see cref="ApiScopes.All"/>.</summary>
    public IReadOnlyList<string> Scopes { get; private set; } = [];

    /// <summary>Hashes of the two secrets, which themselves are nowhere.</summary>
    public byte[] PrimaryHash { get; private set; } = [];

    public byte[] SecondaryHash { get; private set; } = [];

    /// <summary>Networks it may be used from, in CIDR notation; empty for everywhere.</summary>
    public IReadOnlyList<string> Networks { get; private set; } = [];

    /// <summary>UTC; from this moment on it no longer works. Null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public string CreatedByName { get; private set; } = "";

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When and from where it was used last; written a little later than it happens.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public string? LastUsedFrom { get; private set; }

    /// <summary>A new key.</summary>
    /// <param name="id">A new id.</param>
    /// <param name="terms">What it may, checked.</param>
    /// <param name="primary">Hash of the first secret.</param>
    /// <param name="secondary">Hash of the second.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="now">UTC.</param>
    public static ApiKey Create(Guid id, ApiKeyTerms terms, byte[] primary, byte[] secondary, Actor actor, DateTimeOffset now) => new()
    {
        Id = id,
        Name = terms.Name,
        Scopes = terms.Scopes,
        Networks = terms.Networks,
        ExpiresAt = terms.ExpiresAt,
        PrimaryHash = primary,
        SecondaryHash = secondary,
        CreatedAt = now,
        CreatedByName = actor.Name,
    };

    /// <summary>Whether it works at this moment.</summary>
    public bool Works(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || now < ExpiresAt);

    /// <summary>Whether it may be used from there.</summary>
    public bool Admits(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Networks.Count == 0 || Networks.Any(network => IPNetwork.TryParse(network, out var allowed) && allowed.Contains(plain));
    }

    /// <summary>Takes another secret in place of one; the former stops working.</summary>
    public void Renew(ApiKeySlot slot, byte[] hash)
    {
        if (slot == ApiKeySlot.Primary)
        {
            PrimaryHash = hash;
        }
        else
        {
            SecondaryHash = hash;
        }
    }

    /// <summary>Ends it for ever. Calling it again changes nothing.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    /// <summary>Notes a use; an older one than the last changes nothing.</summary>
    public void NoteUse(DateTimeOffset at, string from)
    {
        if (LastUsedAt is null || at > LastUsedAt)
        {
            LastUsedAt = at;
            LastUsedFrom = from;
        }
    }
}
