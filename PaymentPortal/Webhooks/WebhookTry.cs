namespace PaymentPortal.Webhooks;

/// <summary>One try of a delivery: what was sent and what came back, for whoever has to find out why.</summary>
public sealed class WebhookTry
{
    /// <summary>The most characters of an answer's body that are kept.</summary>
    public const int MostAnswer = 4096;

    private WebhookTry()
    {
    }

    public Guid EndpointId { get; private set; }

    public Guid EventId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    public int Milliseconds { get; private set; }

    /// <summary>Where it went.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The headers, one a line. Of the signatures only their scheme and number: with them and the body somebody could pass for the portal.</summary>
    public string RequestHeaders { get; private set; } = "";

    public int? Status { get; private set; }

    public string? Fault { get; private set; }

    /// <summary>The beginning of what came back.</summary>
    public string AnswerBody { get; private set; } = "";

    public static WebhookTry Of(Sending.WebhookTrial trial) => new()
    {
        EndpointId = trial.Lease.Endpoint.Id,
        EventId = trial.Lease.EventId,
        Number = trial.Lease.Tries + 1,
        At = trial.At,
        Milliseconds = (int)Math.Clamp(trial.Answer.Took.TotalMilliseconds, 0, int.MaxValue),
        Url = trial.Lease.Url,
        RequestHeaders = trial.Headers,
        Status = trial.Answer.Status,
        Fault = trial.Answer.Fault,
        AnswerBody = trial.Answer.Body,
    };
}
