namespace PaymentPortal.PaymentRequests;

/// <summary>The ready-made views of the list.</summary>
public enum RequestListView
{
    /// <summary>Everything.</summary>
    All,

    /// <summary>Made today by whoever looks.</summary>
    Mine,

    /// <summary>Sent and not yet settled.</summary>
    Running,

    /// <summary>Unpaid after the due date, and large.</summary>
    Overdue,

    /// <summary>Unpaid and expiring within three days.</summary>
    Expiring,

    /// <summary>Payable, but the last message did not arrive.</summary>
    Undelivered,
}
