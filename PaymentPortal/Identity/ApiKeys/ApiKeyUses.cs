using System.Collections.Concurrent;

namespace PaymentPortal.Identity.ApiKeys;

/// <summary>When and from where keys were used last, kept in memory until <see cref="WriteKeyUsesJob"/> writes it down: a call must not wait for that.</summary>
public sealed class ApiKeyUses
{
    private ConcurrentDictionary<Guid, ApiKeyUse> uses = new();

    /// <summary>Notes a use.</summary>
    public void Note(Guid keyId, DateTimeOffset at, string from) => uses[keyId] = new ApiKeyUse(at, from);

    /// <summary>Takes what was noted since the last time.</summary>
    public IReadOnlyDictionary<Guid, ApiKeyUse> Take() => Interlocked.Exchange(ref uses, new ConcurrentDictionary<Guid, ApiKeyUse>());
}

/// <summary>One use of a key.</summary>
/// <param name="At">UTC.</param>
/// <param name="From">The client's address.</param>
public sealed record ApiKeyUse(DateTimeOffset At, string From);
