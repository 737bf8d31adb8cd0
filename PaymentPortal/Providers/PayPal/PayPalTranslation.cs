using System.Globalization;
using PaymentPortal.Providers.Lines;

namespace PaymentPortal.Providers.PayPal;

/// <summary>PayPal's words in ours, and ours in PayPal's. What makes no sense is unclear, never guessed.</summary>
internal static class PayPalTranslation
{
    private const int LongestText = 127;
    private const int LongestId = 36;

    private static readonly Dictionary<string, string> Locales = new()
    {
        ["de"] = "de-DE", ["en"] = "en-GB", ["fr"] = "fr-FR", ["nl"] = "nl-NL", ["it"] = "it-IT", ["es"] = "es-ES", ["pl"] = "pl-PL", ["pt"] = "pt-PT", ["da"] = "da-DK", ["sv"] = "sv-SE",
        ["cs"] = "cs-CZ", ["hu"] = "hu-HU", ["fi"] = "fi-FI", ["nb"] = "no-NO", ["sk"] = "sk-SK",
    };

    public static PayPalMessages.NewOrder Order(ProviderOrder order) => new(
        "CAPTURE",
        [new PayPalMessages.NewUnit(PayPalMoney.Of(order.Amount), Text($"{order.Reference} {order.Description}"), Mark(order.AttemptId), Mark(order.AttemptId))],
        new PayPalMessages.PaymentSource(new PayPalMessages.Wallet(new PayPalMessages.Experience(
            order.ReturnUrl, order.ReturnUrl, Locales.GetValueOrDefault(order.Language.Split('-')[0].ToLowerInvariant()), Text(order.Payee), "PAY_NOW", "NO_SHIPPING", "IMMEDIATE_PAYMENT_REQUIRED"))));

    /// <summary>Where the payer goes on.</summary>
    public static ProviderStart Start(PayPalMessages.Order order, Guid attemptId, Uri api, IReadOnlyList<string> hosts)
    {
        var id = Check(order, attemptId);
        return new ProviderStart(id, ProviderLines.Page(order.Links?.FirstOrDefault(link => link?.Rel is "payer-action" or "approve")?.Href, api, hosts));
    }

    public static ProviderState State(PayPalMessages.Order order, Guid attemptId)
    {
        Check(order, attemptId);
        return order.Status switch
        {
            "CREATED" or "SAVED" or "PAYER_ACTION_REQUIRED" => new ProviderState(ProviderPhase.Open, []),
            "APPROVED" => new ProviderState(ProviderPhase.Approved, []),
            "VOIDED" => new ProviderState(ProviderPhase.Cancelled, []),
            "COMPLETED" => Money(order.PurchaseUnits!.SelectMany(unit => unit?.Payments?.Captures ?? []).OfType<PayPalMessages.Capture>().ToList()),
            _ => throw new ProviderUnclearException("The provider's status is not known."),
        };
    }

    public static PayPalMessages.NewRefund Refund(ProviderRefundOrder order) => new(PayPalMoney.Of(order.Amount), Mark(order.AttemptId), Mark(order.RefundId));

    /// <summary>How a refund stands.</summary>
    public static ProviderRefund Refund(PayPalMessages.Refund refund, ProviderRefundOrder order)
    {
        if (!IsId(refund.Id) || refund.InvoiceId != Mark(order.RefundId) || PayPalMoney.Read(refund.Amount) != order.Amount)
        {
            throw new ProviderUnclearException("The provider answered about another refund.");
        }

        return refund.Status switch
        {
            "PENDING" => new ProviderRefund(refund.Id!, ProviderRefundPhase.Pending),
            "COMPLETED" => new ProviderRefund(refund.Id!, ProviderRefundPhase.Succeeded),
            "FAILED" => new ProviderRefund(refund.Id!, ProviderRefundPhase.Failed, "refused"),
            "CANCELLED" => new ProviderRefund(refund.Id!, ProviderRefundPhase.Failed, "cancelled"),
            _ => throw new ProviderUnclearException("The refund's status is not known."),
        };
    }

    /// <summary>Our id as it stands at PayPal.</summary>
    public static string Mark(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    private static string Check(PayPalMessages.Order order, Guid attemptId) =>
        IsId(order.Id) && order.PurchaseUnits is [{ CustomId: { } mark }] && mark == Mark(attemptId) ? order.Id! : throw new ProviderUnclearException("The provider answered about another payment.");

    private static ProviderState Money(List<PayPalMessages.Capture> captures)
    {
        var came = captures.Where(capture => capture.Status is "COMPLETED" or "PARTIALLY_REFUNDED" or "REFUNDED" || IsTakenBack(capture)).Select(Capture).ToList();
        return came.Count > 0 ? new ProviderState(ProviderPhase.Captured, came)
            : captures.Exists(capture => capture.Status == "PENDING") ? new ProviderState(ProviderPhase.Pending, [])
            : captures.Count > 0 && captures.TrueForAll(capture => capture.Status is "DECLINED" or "FAILED") ? new ProviderState(ProviderPhase.Refused, [])
            : throw new ProviderUnclearException("The provider's status and its money contradict each other.");
    }

    private static ProviderCapture Capture(PayPalMessages.Capture capture)
    {
        var amount = PayPalMoney.Read(capture.Amount);
        return IsId(capture.Id) ? new ProviderCapture(capture.Id!, amount.Value, amount.Currency.Code, IsTakenBack(capture)) : throw new ProviderUnclearException("The provider named money that cannot be.");
    }

    private static bool IsTakenBack(PayPalMessages.Capture capture) => capture.Status == "REVERSED" || capture.StatusDetails?.Reason == "CHARGEBACK";

    private static bool IsId(string? text) => text is { Length: > 0 and <= LongestId } && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));

    /// <summary>On one line, within what PayPal takes; null when nothing is left.</summary>
    private static string? Text(string text)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        line = line.Length <= LongestText ? line : line[..(char.IsHighSurrogate(line[LongestText - 1]) ? LongestText - 1 : LongestText)];
        return line.Length == 0 ? null : line;
    }
}
