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

    public static WebhookTry Of(WebhookDelivery delivery, DateTimeOffset at, string url, string requestHeaders, Sending.WebhookAnswer answer) => new()
    {
        EndpointId = delivery.EndpointId,
        EventId = delivery.EventId,
        Number = delivery.Tries,
        At = at,
        Milliseconds = (int)Math.Clamp(answer.Took.TotalMilliseconds, 0, int.MaxValue),
        Url = url,
        RequestHeaders = requestHeaders,
        Status = answer.Status,
        Fault = answer.Fault,
        AnswerBody = answer.Body,
    };
}
