using PaymentPortal.Primitives;

namespace PaymentPortal.Providers.Accounts;

/// <summary>A brand's account at a provider: how it is reached, what it offers, whether payers are led there. It is never deleted, because payments that came over it may have to go back.</summary>
public sealed class ProviderAccount
{
    /// <summary>The <see cref="CheckFault"/> when the provider gave no clear answer.</summary>
    public const string Unreachable = "provider-unreachable";

    private ProviderAccount()
    {
    }

    public Guid Id { get; private set; }

    public Guid BrandId { get; private set; }

    /// <summary>Key of the provider; a brand has one account at each.</summary>
    public string Provider { get; private set; } = "";

    /// <summary>The <see cref="ProviderSecrets"/>, sealed for this row.</summary>
    public byte[] Sealed { get; private set; } = [];

    /// <summary>Place among the brand's accounts: where several offer a method, the first one carries it out.</summary>
    public int Position { get; private set; }

    /// <summary>Whether payers are led there. What is under way there is finished either way.</summary>
    public bool IsOn { get; private set; }

    public ProviderAccountState State { get; private set; }

    /// <summary>Why the last check failed, in kebab-case; null when it did not.</summary>
    public string? CheckFault { get; private set; }

    /// <summary>When it was last checked, UTC.</summary>
    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>What the provider calls the account; empty until it was checked.</summary>
    public string AccountName { get; private set; } = "";

    /// <summary>Whether real money moves there.</summary>
    public bool IsLive { get; private set; }

    /// <summary>What it offers, as last read.</summary>
    public IReadOnlyList<MethodOffer> Methods { get; private set; } = [];

    /// <summary>What is not set up there yet, in kebab-case.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>Grows with every change that a person made.</summary>
    public int Version { get; private set; }

    public string ChangedByName { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public string PublicId => Primitives.PublicId.Format(Primitives.PublicId.ProviderAccount, Id);

    /// <summary>Whether payers can be led there.</summary>
    public bool IsOffered => IsOn && State == ProviderAccountState.Connected;

    /// <summary>A new one, off until a person switches it on.</summary>
    public static ProviderAccount Connect(Guid id, Guid brandId, string provider, byte[] closed, int position, Actor actor, DateTimeOffset now)
    {
        var account = new ProviderAccount { Id = id, BrandId = brandId, Provider = provider, Position = position };
        account.Replace(closed, actor, now);
        return account;
    }

    /// <summary>Takes other credentials; they are as good as none until they are checked.</summary>
    public void Replace(byte[] closed, Actor actor, DateTimeOffset now)
    {
        Sealed = closed;
        State = ProviderAccountState.Unchecked;
        CheckFault = null;
        Touch(actor, now);
    }

    /// <summary>The provider answered: the connection works.</summary>
    /// <param name="check">Its answer.</param>
    /// <param name="closed">The credentials with what was learned, sealed for this row.</param>
    public void TakeCheck(ProviderCheck check, byte[] closed, DateTimeOffset now)
    {
        (State, CheckFault, CheckedAt, Sealed) = (ProviderAccountState.Connected, null, now, closed);
        (AccountName, IsLive, Methods, Missing) = (check.AccountName, check.IsLive, check.Methods, check.Missing);
    }

    /// <summary>The provider refused the credentials: nobody is led there until they are mended.</summary>
    public void Refuse(string fault, DateTimeOffset now) => (State, CheckFault, CheckedAt) = (ProviderAccountState.Refused, fault, now);

    /// <summary>The provider gave no clear answer: what was known of it stands.</summary>
    public void StaySilent(DateTimeOffset now) => (CheckFault, CheckedAt) = (Unreachable, now);

    /// <summary>Leads payers there, or no longer.</summary>
    public void Switch(bool isOn, Actor actor, DateTimeOffset now)
    {
        IsOn = isOn;
        Touch(actor, now);
    }

    /// <summary>Takes its place among the brand's accounts.</summary>
    public void MoveTo(int position, Actor actor, DateTimeOffset now)
    {
        Position = position;
        Touch(actor, now);
    }

    /// <summary>Whether it carries anything between two amounts by this method.</summary>
    public bool Carries(string method, Money from, Money to) => Methods.Any(offer => offer.Method == method && offer.CarriesSome(from, to));

    private void Touch(Actor actor, DateTimeOffset now)
    {
        Version++;
        ChangedByName = actor.Name;
        ChangedAt = now;
    }
}
