namespace PaymentPortal.Support.Mollie;

/// <summary>A payment at the simulator.</summary>
public sealed class MolliePayment(string id, string currency, string value)
{
    public string Id { get; } = id;

    public string Status { get; set; } = "open";

    public string Currency { get; set; } = currency;

    public string Value { get; set; } = value;

    public bool IsCancelable { get; set; } = true;

    public bool IsChargedBack { get; set; }

    public string? FailureReason { get; set; }

    /// <summary>The metadata, as it came.</summary>
    public string Metadata { get; init; } = "{}";

    public string? WebhookUrl { get; init; }

    public string? Method { get; init; }

    public List<MollieRefund> Refunds { get; } = [];
}

/// <summary>A refund at the simulator.</summary>
public sealed class MollieRefund(string id, string currency, string value, string metadata)
{
    public string Id { get; } = id;

    public string Currency { get; } = currency;

    public string Value { get; } = value;

    public string Metadata { get; } = metadata;

    public string Status { get; set; } = "pending";
}
