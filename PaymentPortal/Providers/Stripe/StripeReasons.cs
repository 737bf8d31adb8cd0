namespace PaymentPortal.Providers.Stripe;

/// <summary>Why Stripe or a bank refused, in our words (docs.stripe.com/declines/codes, /error-codes).</summary>
internal static class StripeReasons
{
    /// <summary>The reason of a payment; null when Stripe named none.</summary>
    public static string? OfPayment(string? code) => code switch
    {
        null or "" => null,
        "insufficient_funds" => "insufficient-funds",
        "expired_card" or "invalid_expiry_month" or "invalid_expiry_year" => "card-expired",
        "card_velocity_exceeded" or "withdrawal_count_limit_exceeded" or "amount_too_large" => "limit",
        "fraudulent" or "lost_card" or "stolen_card" or "pickup_card" or "merchant_blacklist" => "fraud-suspected",
        "authentication_required" or "payment_intent_authentication_failure" => "authentication-failed",
        "debit_not_authorized" or "payment_method_customer_decline" => "declined",
        "bank_account_closed" or "account_closed" or "payment_method_bank_account_closed" => "account-closed",
        "amount_too_small" => "amount-too-small",
        "generic_decline" or "card_declined" or "do_not_honor" or "call_issuer" or "transaction_not_allowed" or "try_again_later" or "incorrect_cvc" or "incorrect_number" => "card-declined",
        _ => "refused",
    };

    /// <summary>The reason why an order was not taken.</summary>
    public static string OfOrder(StripeWord word) => word switch
    {
        { Status: 401 or 403 } => "credentials-refused",
        { Type: "idempotency_error" } => "order-differs",
        _ => OfPayment(word.Code) ?? "refused",
    };

    /// <summary>The reason why money did not go back.</summary>
    public static string OfRefund(string? code) => code switch
    {
        "lost_or_stolen_card" or "expired_or_canceled_card" or "account_closed" => "account-closed",
        "charge_for_pending_refund_disputed" or "charge_disputed" => "charged-back",
        "insufficient_funds" or "balance_insufficient" => "insufficient-funds",
        "declined" => "declined",
        _ => "refund-refused",
    };
}
