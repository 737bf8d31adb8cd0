using PaymentPortal.Primitives;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

/// <summary>Something that was done to a brand's account at a provider, by whom and when. Append-only, and never a secret.</summary>
public sealed class AccountEntry
{
    private AccountEntry()
    {
    }

    /// <summary>In the order of time.</summary>
    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public AccountEntryKind Kind { get; private set; }

    /// <summary>Which account it was then, and whether real money moved; the fault where it was refused. Empty where neither is known.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The member of staff; null for the portal itself.</summary>
    public Guid? ActorId { get; private set; }

    public string ActorName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public static AccountEntry Of(ProviderAccount account, AccountEntryKind kind, Actor actor, DateTimeOffset now) => new()
    {
        Id = Ids.New(now),
        AccountId = account.Id,
        Kind = kind,
        Note = kind == AccountEntryKind.Refused ? account.CheckFault ?? "" : account.AccountName,
        ActorId = actor.Id,
        ActorName = actor.Name,
        At = now,
    };
}
