using PaymentPortal.Data;

namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>A payment on the provider's side of the test provider. It has its own life, which the portal only learns of through API and notifications.</summary>
public sealed partial class SandboxPayment
{
    private readonly List<SandboxNews> news = [];

    private SandboxPayment()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The merchant's id of the order; however often it is ordered, there is one payment.</summary>
    public string MerchantReference { get; private set; } = "";

    public string Method { get; private set; } = "";

    public long AmountValue { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public string Payee { get; private set; } = "";

    public string Reference { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Language { get; private set; } = "";

    /// <summary>Where the payer goes back to: the payer's link, and therefore under the installation's <see cref="Seal"/>.</summary>
    public string SealedReturnUrl { get; private set; } = "";

    public string NotificationUrl { get; private set; } = "";

    public SandboxPaymentStatus Status { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? Reason { get; private set; }

    public IReadOnlyList<SandboxCapture> Captures { get; private set; } = [];

    /// <summary>What went back or is on its way; null while nothing was asked back.</summary>
    public IReadOnlyList<SandboxRefund>? Refunds { get; private set; }

    /// <summary>When the refunds that are on their way arrive; null while none is.</summary>
    public DateTimeOffset? RefundAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>From then on the payer can decide nothing any more.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When the money comes by itself; null when it does not.</summary>
    public DateTimeOffset? CaptureAt { get; private set; }

    /// <summary>Until then the API says nothing of it.</summary>
    public DateTimeOffset? SilentUntil { get; private set; }

    public int Version { get; private set; }

    /// <summary>Called off before it was ordered: it holds the merchant's reference and nothing else.</summary>
    public bool IsTombstone => Method.Length == 0;

    /// <summary>What is to be told to the merchant since the row was read.</summary>
    public IReadOnlyList<SandboxNews> News => news;

    internal static SandboxPayment Make(Guid id, SandboxOrder order, Seal seal, DateTimeOffset now) => new()
    {
        Id = id,
        MerchantReference = order.MerchantReference,
        Method = order.Method,
        AmountValue = order.Amount.Value,
        CurrencyCode = order.Amount.Currency.Code,
        Payee = order.Payee,
        Reference = order.Reference,
        Description = order.Description,
        Language = order.Language,
        SealedReturnUrl = seal.CloseText(Place(id), order.ReturnUrl),
        NotificationUrl = order.NotificationUrl,
        CreatedAt = now,
        ExpiresAt = order.ExpiresAt,
        Version = 1,
    };

    /// <summary>An order that is called off before it came; when it comes later, it is cancelled already.</summary>
    public static SandboxPayment Tombstone(Guid id, string merchantReference, DateTimeOffset now) => new()
    {
        Id = id,
        MerchantReference = merchantReference,
        Status = SandboxPaymentStatus.Cancelled,
        CreatedAt = now,
        ExpiresAt = now,
        Version = 1,
    };

    /// <summary>Whether an order with the same reference is the same order.</summary>
    internal bool IsFor(SandboxOrder order) =>
        IsTombstone || (Method == order.Method && AmountValue == order.Amount.Value && CurrencyCode == order.Amount.Currency.Code);

    /// <summary>Whether the API says nothing of it at this moment.</summary>
    public bool IsSilent(DateTimeOffset now) => now < SilentUntil;

    /// <summary>Whether the payer has yet to decide.</summary>
    public bool IsUndecided(DateTimeOffset now) => Status == SandboxPaymentStatus.Open && CaptureAt is null && now < ExpiresAt;

    /// <summary>The status as of now: what nobody decided in time has expired.</summary>
    public SandboxPaymentStatus StatusAt(DateTimeOffset now) =>
        Status == SandboxPaymentStatus.Open && CaptureAt is null && now >= ExpiresAt ? SandboxPaymentStatus.Expired : Status;

    /// <summary>Where the payer goes back to; null when it was sealed under a key that is lost.</summary>
    internal string? ReturnUrl(Seal seal) => seal.TryOpenText(Place(Id), SealedReturnUrl);

    private static string Place(Guid id) => $"sandbox-payment/{id}";

    private void Tell(SandboxNews fact)
    {
        news.Add(fact);
        Version++;
    }
}
