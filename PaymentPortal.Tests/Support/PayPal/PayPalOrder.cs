using System.Text.Json.Nodes;

namespace PaymentPortal.Support.PayPal;

/// <summary>An order at the simulator.</summary>
public sealed class PayPalOrder(string id, JsonObject unit)
{
    public string Id { get; } = id;

    public string Status { get; set; } = "PAYER_ACTION_REQUIRED";

    /// <summary>The purchase unit, as it came.</summary>
    public JsonObject Unit { get; } = unit;

    /// <summary>The money that it brought.</summary>
    public List<PayPalCapture> Captures { get; } = [];

    /// <summary>Why the next capture is refused.</summary>
    public string? CaptureIssue { get; set; }

    public string CustomId => Unit["custom_id"]!.ToString();

    /// <summary>The payer agrees.</summary>
    public void Approve() => Status = Status == "PAYER_ACTION_REQUIRED" ? "APPROVED" : Status;
}

/// <summary>Money at the simulator.</summary>
public sealed class PayPalCapture(string id, string currency, string value)
{
    public string Id { get; } = id;

    public string Currency { get; } = currency;

    public string Value { get; set; } = value;

    public string Status { get; set; } = "COMPLETED";

    /// <summary>Why it is not simply complete ("CHARGEBACK").</summary>
    public string? Reason { get; set; }

    public List<decimal> Refunded { get; } = [];
}
