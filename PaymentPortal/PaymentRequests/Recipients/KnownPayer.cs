using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Recipients;

/// <summary>Somebody who was asked before, kept so that they are found while one types.</summary>
public sealed class KnownPayer
{
    private KnownPayer()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>What tells one payer from another; see <see cref="KeyOf"/>.</summary>
    public string Key { get; private set; } = "";

    public Recipient Recipient { get; private set; } = Recipient.Nobody;

    public DateTimeOffset LastUsedAt { get; private set; }

    public static KnownPayer Meet(string key, Recipient recipient, DateTimeOffset now) => new() { Id = Ids.New(now), Key = key, Recipient = recipient, LastUsedAt = now };

    /// <summary>Takes the newest details.</summary>
    public void MeetAgain(Recipient recipient, DateTimeOffset now)
    {
        Recipient = recipient;
        LastUsedAt = now;
    }

    /// <summary>The strongest mark of a payer: the sender's own customer number, else the mail address, the telephone number or the name. Null for nobody.</summary>
    public static string? KeyOf(Recipient recipient) =>
        recipient.CustomerNumber is { } number ? "c:" + PlainText.Fold(number)
        : recipient.Email is { } email ? "e:" + PlainText.Fold(email)
        : recipient.Phone is { } phone ? "p:" + phone
        : recipient.Name is { } name ? "n:" + PlainText.Fold(name)
        : null;
}

/// <summary>A word by which a known payer is found.</summary>
public sealed class KnownPayerTerm
{
    public string Term { get; init; } = "";

    public Guid KnownPayerId { get; init; }
}
