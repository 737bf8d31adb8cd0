using System.Text.Json;

namespace PaymentPortal.Reports.Settlement;

/// <summary>Which payment an entry of the timeline speaks of. Some entries name it, a refund names itself, and a chargeback bears the payment's id.</summary>
/// <param name="PaymentId">The payment, where the entry names it.</param>
/// <param name="RefundId">The refund, whose row names the payment.</param>
internal readonly record struct BookedPayment(Guid? PaymentId, Guid? RefundId)
{
    /// <param name="details">The entry's event, as it is stored.</param>
    public static BookedPayment Of(string details)
    {
        using var fact = JsonDocument.Parse(details);
        return new BookedPayment(Id(fact.RootElement, "paymentId") ?? Id(fact.RootElement, "chargebackId"), Id(fact.RootElement, "refundId"));
    }

    private static Guid? Id(JsonElement fact, string name) => fact.TryGetProperty(name, out var value) && value.TryGetGuid(out var id) ? id : null;
}
