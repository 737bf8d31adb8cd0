namespace PaymentPortal.Webhooks;

/// <summary>How an endpoint has been of late. A row of its own, because it changes with every delivery and what people edit does not.</summary>
public sealed class WebhookHealth
{
    private WebhookHealth()
    {
    }

    public Guid EndpointId { get; private set; }

    /// <summary>Failures since the last success.</summary>
    public int FailuresInRow { get; private set; }

    /// <summary>Since when nothing got through; null when the last try did.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    public DateTimeOffset? SucceededAt { get; private set; }

    /// <summary>The fault of the last failure.</summary>
    public string? Fault { get; private set; }

    /// <summary>It asked for a rest: until then nothing goes there.</summary>
    public DateTimeOffset? RestsUntil { get; private set; }

    /// <summary>When its owner was last told by mail.</summary>
    public DateTimeOffset? MailedAt { get; private set; }

    public static WebhookHealth Begin(Guid endpointId) => new() { EndpointId = endpointId };

    public void Succeed(DateTimeOffset now)
    {
        FailuresInRow = 0;
        FailingSince = null;
        SucceededAt = now;
        RestsUntil = null;
    }

    /// <summary>A try failed.</summary>
    /// <param name="fault">Why.</param>
    /// <param name="rest">How long the endpoint asked to be left alone; nothing when it did not.</param>
    /// <param name="now">UTC.</param>
    public void Fail(string fault, TimeSpan rest, DateTimeOffset now)
    {
        FailuresInRow++;
        FailingSince ??= now;
        Fault = fault;
        if (rest > TimeSpan.Zero && !(RestsUntil > now + rest))
        {
            RestsUntil = now + rest;
        }
    }

    /// <summary>Whoever switched it on or asked for another try wants it now.</summary>
    public void Rouse() => RestsUntil = null;

    /// <summary>Whether the owner may be mailed now, and notes that it was done: at most once a day.</summary>
    public bool MayMail(DateTimeOffset now)
    {
        if (MailedAt > now - TimeSpan.FromDays(1))
        {
            return false;
        }

        MailedAt = now;
        return true;
    }
}
