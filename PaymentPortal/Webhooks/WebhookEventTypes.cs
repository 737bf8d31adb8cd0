using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Webhooks;

/// <summary>What other systems can hear of. Every entry of a request's timeline is exactly one event, so that a receiver of all types sees the sequence grow by one
/// each time and notices a gap; what has no name of its own is "payment_request.updated". An opened message is no entry (<see cref="TellOpenedMessages"/>).</summary>
public static class WebhookEventTypes
{
    /// <summary>The pattern that fits every type.</summary>
    public const string All = "*";

    /// <summary>What a test sends; no pattern is asked for it.</summary>
    public const string Test = "webhook.test";

    public const string Created = "payment_request.created";
    public const string Updated = "payment_request.updated";
    public const string Sent = "payment_request.sent";
    public const string Processing = "payment_request.processing";
    public const string PartiallyPaid = "payment_request.partially_paid";
    public const string Paid = "payment_request.paid";
    public const string Expired = "payment_request.expired";
    public const string Cancelled = "payment_request.cancelled";
    public const string Refunded = "payment_request.refunded";
    public const string ChargedBack = "payment_request.charged_back";
    public const string MessageSent = "message.sent";
    public const string MessageOpened = "message.opened";
    public const string MessageBounced = "message.bounced";
    public const string MessageFailed = "message.failed";
    public const string ImportCompleted = "import.completed";

    private const string AllOf = ".*";

    /// <summary>All types, in the order of a request's life.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        Created, Updated, Sent, Processing, PartiallyPaid, Paid, Expired, Cancelled, Refunded, ChargedBack,
        MessageSent, MessageOpened, MessageBounced, MessageFailed, ImportCompleted,
    ];

    /// <summary>What comes before the dot; "mandate" is known before its types are.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["payment_request", "message", "import", "mandate"];

    /// <summary>The type of something that happened to a request.</summary>
    public static string Of(PaymentRequestEvent fact) => fact switch
    {
        RequestCreated => Created,
        RequestSent => Sent,
        PaymentAwaited => Processing,
        PaymentSettled settled => settled.Due == 0 ? Paid : PartiallyPaid,
        RequestExpired => Expired,
        RequestCancelled => Cancelled,
        MoneyRefunded => Refunded,
        MoneyChargedBack => ChargedBack,
        PaymentRequests.MessageAccepted => MessageSent,
        PaymentRequests.MessageFailed failed => failed.Code == "refused" ? MessageBounced : MessageFailed,
        _ => Updated,
    };

    /// <summary>Whether something is a name, the pattern of a group ("message.*") or the pattern of all.</summary>
    public static bool IsPattern(string text) =>
        text == All || Known.Contains(text) || (text.EndsWith(AllOf, StringComparison.Ordinal) && Groups.Contains(text[..^AllOf.Length]));

    /// <summary>Whether a type falls under a pattern.</summary>
    public static bool Fits(string pattern, string type) =>
        pattern == All || pattern == type || (pattern.EndsWith(AllOf, StringComparison.Ordinal) && type.StartsWith(pattern[..^1], StringComparison.Ordinal));
}
