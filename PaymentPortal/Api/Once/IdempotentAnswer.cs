using PaymentPortal.Data;

namespace PaymentPortal.Api.Once;

/// <summary>The answer to a call with an idempotency key, written together with what the call did. While it is kept, the same call has no second effect.</summary>
public sealed class IdempotentAnswer
{
    private IdempotentAnswer()
    {
    }

    /// <summary>Hash of API key, method, path and idempotency key.</summary>
    public byte[] Id { get; private set; } = [];

    /// <summary>Hash of what was asked for.</summary>
    public byte[] Fingerprint { get; private set; } = [];

    public int Status { get; private set; }

    /// <summary>The body under the installation's <see cref="Seal"/>: it may hold the payer's link.</summary>
    public byte[] SealedBody { get; private set; } = [];

    public string? ETag { get; private set; }

    public string? Location { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public static IdempotentAnswer Of(byte[] id, byte[] fingerprint, Answer answer, Seal seal, DateTimeOffset now)
    {
        var kept = new IdempotentAnswer { Id = id, Fingerprint = fingerprint, CreatedAt = now };
        kept.Become(answer, seal);
        return kept;
    }

    /// <summary>The call went on, and this is what it answers now; nobody has seen the former answer.</summary>
    public void Become(Answer answer, Seal seal)
    {
        Status = answer.Status;
        SealedBody = seal.Close(Place, answer.Body.Span);
        ETag = answer.ETag;
        Location = answer.Location;
    }

    /// <summary>The answer again; null when it was sealed under a key that is lost.</summary>
    public Answer? Replay(Seal seal) => seal.TryOpen(Place, SealedBody) is { } body ? new(Status, body, ETag, Location) { IsReplay = true } : null;

    private string Place => $"answer/{Convert.ToHexString(Id)}";
}
