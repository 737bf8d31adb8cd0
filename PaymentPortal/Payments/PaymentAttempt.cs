using PaymentPortal.Primitives;
using PaymentPortal.Providers;

namespace PaymentPortal.Payments;

/// <summary>One try to pay at one provider with one method. It freezes amount, currency and payee; what a provider reports is held against it.</summary>
public sealed class PaymentAttempt
{
    private PaymentAttempt()
    {
    }

    /// <summary>Also the idempotency key and the merchant reference at the provider: however often it is started, there is one payment there.</summary>
    public Guid Id { get; private set; }

    public Guid PaymentRequestId { get; private set; }

    /// <summary>The request's version that the payer saw.</summary>
    public int RequestVersion { get; private set; }

    public string Method { get; private set; } = "";

    public string Provider { get; private set; } = "";

    /// <summary>The brand's account at the provider; null where the provider needs none.</summary>
    public Guid? ProviderAccountId { get; private set; }

    /// <summary>BCP 47 tag the payer read; frozen too, because a provider takes the same order again only word for word.</summary>
    public string Language { get; private set; } = "";

    public long AmountValue { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    /// <summary>The payee's legal name at that moment.</summary>
    public string Payee { get; private set; } = "";

    public PaymentAttemptState State { get; private set; }

    /// <summary>The provider's id of the payment, once it has answered.</summary>
    public string? ProviderReference { get; private set; }

    /// <summary>The provider's hosted page, once it has answered.</summary>
    public string? RedirectUrl { get; private set; }

    /// <summary>Why it ended without money, in kebab-case.</summary>
    public string? EndReason { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When the provider is to be asked next if it does not speak up itself; null once ended.</summary>
    public DateTimeOffset? NextCheckAt { get; private set; }

    /// <summary>How often the provider was asked without a final answer.</summary>
    public int Checks { get; private set; }

    public Money Amount => Money.Of(AmountValue, CurrencyCode);

    /// <summary>Who carries it out.</summary>
    public ProviderAtHand At => new(Provider, ProviderAccountId);

    /// <summary>Live: it may still bring money. The database allows one per request.</summary>
    public bool IsLive => State is PaymentAttemptState.Starting or PaymentAttemptState.Redirected or PaymentAttemptState.Pending;

    public static PaymentAttempt Start(Guid id, Guid paymentRequestId, int requestVersion, string method, ProviderAtHand provider, Money amount, string payee, string language, DateTimeOffset now) => new()
    {
        Id = id,
        PaymentRequestId = paymentRequestId,
        RequestVersion = requestVersion,
        Method = method,
        Provider = provider.Key,
        ProviderAccountId = provider.AccountId,
        Language = language,
        AmountValue = amount.Value,
        CurrencyCode = amount.Currency.Code,
        Payee = payee,
        State = PaymentAttemptState.Starting,
        StartedAt = now,
        NextCheckAt = now + PaymentAttemptSchedule.FirstCheck,
    };

    /// <summary>The provider gave its page. Said twice, the first answer stands.</summary>
    public void Redirect(string providerReference, string redirectUrl)
    {
        if (State == PaymentAttemptState.Starting)
        {
            ProviderReference = providerReference;
            RedirectUrl = redirectUrl;
            State = PaymentAttemptState.Redirected;
        }
    }

    /// <summary>The provider has the payer's consent, not yet the money.</summary>
    public void Await()
    {
        if (IsLive)
        {
            State = PaymentAttemptState.Pending;
        }
    }

    /// <summary>It will bring no more money, or has brought it. Said again, the first ending stands, except that money outranks every ending.</summary>
    public void End(PaymentAttemptState ending, string? reason, DateTimeOffset now)
    {
        if (IsLive || ending == PaymentAttemptState.Succeeded)
        {
            State = ending;
            EndReason = reason;
            EndedAt ??= now;
            NextCheckAt = null;
        }
    }

    /// <summary>It can bring nothing good any more: have it asked about, and called off, at once.</summary>
    public void AskAtOnce(DateTimeOffset now) => NextCheckAt = IsLive ? now : null;

    /// <summary>The provider was asked and gave nothing final: ask again later, ever more rarely. A look out of turn, by a notification or the waiting payer, moves nothing.</summary>
    public void AskAgain(DateTimeOffset now)
    {
        if (IsLive && now >= NextCheckAt)
        {
            Checks++;
            NextCheckAt = now + PaymentAttemptSchedule.After(Checks);
        }
    }
}
