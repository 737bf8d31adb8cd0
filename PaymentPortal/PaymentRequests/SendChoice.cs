namespace PaymentPortal.PaymentRequests;

/// <summary>How and when the payer is told.</summary>
/// <param name="Entries">The messages, at most 20; none makes the request payable without telling anybody, for a link that is handed over otherwise.</param>
public sealed record SendChoice(IReadOnlyList<SendEntry> Entries)
{
    /// <summary>The request itself by each of these channels, at once.</summary>
    /// <param name="channels">"email", "sms".</param>
    /// <param name="attachPdf">Whether the invoice goes with an e-mail.</param>
    public SendChoice(IReadOnlyList<string> channels, bool attachPdf)
        : this([.. channels.Select(channel => new SendEntry(channel) { AttachPdf = attachPdf })])
    {
    }
}

/// <summary>One message to the payer. Names are those of the API.</summary>
/// <param name="Channel">"email" or "sms".</param>
public sealed record SendEntry(string Channel)
{
    /// <summary>"payment-request" or "reminder".</summary>
    public string Template { get; init; } = MessageOrders.Request;

    /// <summary>UTC; the moment it may leave. Null sends it at once.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether the invoice goes with it; only an e-mail can carry it.</summary>
    public bool AttachPdf { get; init; }
}
