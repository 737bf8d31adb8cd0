using System.Globalization;
using PaymentPortal.Primitives;
using PaymentPortal.Providers.Lines;

namespace PaymentPortal.Providers.Mollie;

/// <summary>Mollie's words in ours, and ours in Mollie's. What makes no sense is unclear, never guessed.</summary>
internal static class MollieTranslation
{
    private const int LongestDescription = 255;
    private const int LongestId = 64;

    private static readonly Dictionary<string, string> Locales = new()
    {
        ["de"] = "de_DE", ["en"] = "en_GB", ["fr"] = "fr_FR", ["nl"] = "nl_NL", ["it"] = "it_IT", ["es"] = "es_ES", ["pl"] = "pl_PL", ["pt"] = "pt_PT", ["cs"] = "cs_CZ", ["da"] = "da_DK",
        ["sv"] = "sv_SE", ["fi"] = "fi_FI", ["hu"] = "hu_HU", ["nb"] = "nb_NO", ["sk"] = "sk_SK", ["lt"] = "lt_LT", ["lv"] = "lv_LV", ["is"] = "is_IS", ["ca"] = "ca_ES",
    };

    /// <param name="order">What is ordered.</param>
    /// <param name="api">Where Mollie is: from the internet it cannot post to this machine, and refuses an address there.</param>
    public static MollieMessages.Order Order(ProviderOrder order, Uri api) => new(
        Amount(order.Amount),
        Cut($"{order.Reference} {order.Description}".Trim(), LongestDescription),
        order.ReturnUrl,
        new Uri(order.NotificationUrl).IsLoopback && !api.IsLoopback ? null : order.NotificationUrl,
        MollieMethods.Theirs(order.Method) ?? throw new ProviderRefusedException("method-refused"),
        Locales.GetValueOrDefault(order.Language.Split('-')[0].ToLowerInvariant()),
        new MollieMessages.Marks(Attempt: Mark(order.AttemptId)));

    /// <summary>Where the payer goes on; refused when the payment was called off before.</summary>
    public static ProviderStart Start(MollieMessages.Payment payment, Guid attemptId, Uri api, IReadOnlyList<string> hosts)
    {
        var id = Check(payment, attemptId);
        return payment.Status == "canceled" ? throw new ProviderRefusedException(ProviderRefusedException.CalledOff)
            : new ProviderStart(id, ProviderLines.Page(payment.Links?.Checkout?.Href, api, hosts));
    }

    public static ProviderState State(MollieMessages.Payment payment, Guid attemptId)
    {
        var id = Check(payment, attemptId);
        return payment.Status switch
        {
            "open" => new ProviderState(ProviderPhase.Open, []),
            "pending" or "authorized" => new ProviderState(ProviderPhase.Pending, []),
            "paid" => new ProviderState(ProviderPhase.Captured, [Capture(id, payment)]),
            "failed" => new ProviderState(ProviderPhase.Refused, [], Reason(payment)),
            "canceled" => new ProviderState(ProviderPhase.Cancelled, []),
            "expired" => new ProviderState(ProviderPhase.Expired, []),
            _ => throw new ProviderUnclearException("The provider's status is not known."),
        };
    }

    public static MollieMessages.RefundOrder Refund(ProviderRefundOrder order) =>
        new(Amount(order.Amount), Cut(order.Reason ?? Mark(order.RefundId), LongestDescription), new MollieMessages.Marks(Refund: Mark(order.RefundId)));

    /// <summary>How a refund stands.</summary>
    public static ProviderRefund Refund(MollieMessages.Refund refund, ProviderRefundOrder order)
    {
        if (!IsId(refund.Id, "re_") || refund.Metadata?.Refund != Mark(order.RefundId) || DecimalAmount.Read(refund.Amount?.Value, refund.Amount?.Currency) != order.Amount)
        {
            throw new ProviderUnclearException("The provider answered about another refund.");
        }

        return refund.Status switch
        {
            "queued" or "pending" or "processing" => new ProviderRefund(refund.Id!, ProviderRefundPhase.Pending),
            "refunded" => new ProviderRefund(refund.Id!, ProviderRefundPhase.Succeeded),
            "failed" => new ProviderRefund(refund.Id!, ProviderRefundPhase.Failed, "refused"),
            "canceled" => new ProviderRefund(refund.Id!, ProviderRefundPhase.Failed, "cancelled"),
            _ => throw new ProviderUnclearException("The refund's status is not known."),
        };
    }

    /// <summary>Our id as it stands at Mollie.</summary>
    public static string Mark(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>Whether a text can be an id of Mollie's of this kind ("tr_…").</summary>
    public static bool IsId(string? text, string kind) =>
        text is { Length: <= LongestId } && text.Length > kind.Length && text.StartsWith(kind, StringComparison.Ordinal) && text[kind.Length..].All(char.IsAsciiLetterOrDigit);

    private static MollieMessages.Amount Amount(Money amount) => new(amount.Currency.Code, DecimalAmount.Of(amount, amount.Currency.Exponent));

    private static string Check(MollieMessages.Payment payment, Guid attemptId) =>
        IsId(payment.Id, "tr_") && payment.Metadata?.Attempt == Mark(attemptId) ? payment.Id! : throw new ProviderUnclearException("The provider answered about another payment.");

    private static ProviderCapture Capture(string id, MollieMessages.Payment payment)
    {
        var amount = DecimalAmount.Read(payment.Amount?.Value, payment.Amount?.Currency);
        return new ProviderCapture(id, amount.Value, amount.Currency.Code, payment.Embedded?.Chargebacks?.Any(chargeback => chargeback is { Id: not null, ReversedAt: null }) == true);
    }

    /// <summary>The reasons that have words for the payer; any other is told as a plain refusal.</summary>
    private static string? Reason(MollieMessages.Payment payment) => (payment.Details?.FailureReason ?? payment.StatusReason?.Value) switch
    {
        "insufficient_funds" => "insufficient-funds",
        "card_expired" or "expired_card" => "card-expired",
        "exceeds_withdrawal_amount_limit" or "exceeds_withdrawal_count_limit" => "limit",
        _ => null,
    };

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
