namespace PaymentPortal.PaymentRequests.Drafts;

/// <summary>What somebody has typed into the composer and not sent yet, one per account, so that a lost connection, a closed browser or another device loses nothing.</summary>
public sealed class ComposerDraft
{
    private ComposerDraft()
    {
    }

    public Guid UserId { get; private set; }

    /// <summary>The form's own id: once a request carries it, the draft has been sent and is over.</summary>
    public Guid IntentId { get; private set; }

    /// <summary>The form as JSON; only the composer reads it.</summary>
    public string Text { get; private set; } = "";

    public DateTimeOffset UpdatedAt { get; private set; }

    public static ComposerDraft Begin(Guid userId) => new() { UserId = userId };

    /// <summary>Takes the newest state of the form.</summary>
    public void Keep(Guid intentId, string text, DateTimeOffset now)
    {
        IntentId = intentId;
        Text = text;
        UpdatedAt = now;
    }
}
