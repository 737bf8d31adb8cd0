namespace PaymentPortal.Webhooks;

/// <summary>That one endpoint is to hear of one event. The row is the promise: it is tried until the endpoint has taken it, or it lies there parked for everyone to see.</summary>
public sealed class WebhookDelivery
{
    private WebhookDelivery()
    {
    }

    public Guid EndpointId { get; private set; }

    public Guid EventId { get; private set; }

    /// <summary>The address that the request itself named when this was ordered; null where it goes to the endpoint's.</summary>
    public string? Url { get; private set; }

    /// <summary>The event's, to be filtered by.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The event's, to be sorted by.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    public WebhookDeliveryState State { get; private set; }

    /// <summary>How often it was tried, over all rounds.</summary>
    public int Tries { get; private set; }

    /// <summary>Tries since it was last ordered; decides when the next one comes.</summary>
    public int TriesInRound { get; private set; }

    /// <summary>UTC; not tried before this moment.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Until when whoever took it up may work on it.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Who took it up.</summary>
    public Guid? LeaseId { get; private set; }

    public DateTimeOffset? TriedAt { get; private set; }

    /// <summary>The last answer's status; null when there was none.</summary>
    public int? Answer { get; private set; }

    /// <summary>Why the last try failed, one of <see cref="Sending.WebhookFaults"/>; null when it did not.</summary>
    public string? Fault { get; private set; }

    public static WebhookDelivery Order(WebhookEvent news, Guid endpointId, DateTimeOffset now, string? url = null) =>
        new() { EndpointId = endpointId, EventId = news.Id, Url = url, Type = news.Type, OccurredAt = news.OccurredAt, State = WebhookDeliveryState.Waiting, DueAt = now };

    /// <summary>The endpoint took it.</summary>
    public void Deliver(int answer, DateTimeOffset now)
    {
        Try(answer, null, now);
        State = WebhookDeliveryState.Delivered;
    }

    /// <summary>It was not taken.</summary>
    /// <param name="answer">The status, if there was an answer.</param>
    /// <param name="fault">Why, one of <see cref="Sending.WebhookFaults"/>.</param>
    /// <param name="dueAt">When it is tried again; null parks it.</param>
    /// <param name="now">UTC.</param>
    public void Fail(int? answer, string fault, DateTimeOffset? dueAt, DateTimeOffset now)
    {
        Try(answer, fault, now);
        State = dueAt is null ? WebhookDeliveryState.Parked : WebhookDeliveryState.Waiting;
        DueAt = dueAt ?? DueAt;
    }

    /// <summary>Lays it down untouched, for whoever looks next.</summary>
    public void Release()
    {
        LeasedUntil = null;
        LeaseId = null;
    }

    /// <summary>Orders it anew, whatever became of it: the same event with the same id, from the first try on.</summary>
    public void Resend(DateTimeOffset now)
    {
        State = WebhookDeliveryState.Waiting;
        TriesInRound = 0;
        DueAt = now;
        Release();
    }

    private void Try(int? answer, string? fault, DateTimeOffset now)
    {
        Tries++;
        TriesInRound++;
        TriedAt = now;
        Answer = answer;
        Fault = fault;
        Release();
    }
}
