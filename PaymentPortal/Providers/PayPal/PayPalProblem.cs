using PaymentPortal.Providers.Lines;

namespace PaymentPortal.Providers.PayPal;

/// <summary>Why PayPal did not carry a call out.</summary>
/// <param name="Name">Its kind ("UNPROCESSABLE_ENTITY").</param>
/// <param name="Issue">What it was about ("INSTRUMENT_DECLINED"); null where it does not say.</param>
internal sealed record PayPalProblem(string Name, string? Issue)
{
    /// <summary>PayPal's own words; null when the answer holds none.</summary>
    public static PayPalProblem? Of(JsonAnswer answer) =>
        answer.IsNo && answer.TryRead<PayPalMessages.Problem>(PayPalCalls.Json) is { Name: { } name } problem ? new PayPalProblem(name, problem.Details is [{ } first, ..] ? first.Issue : null) : null;

    /// <summary>Whether a payment that the payer agreed to will never bring money.</summary>
    public static bool IsRefusedForGood(string? issue) => issue is "INSTRUMENT_DECLINED" or "PAYER_CANNOT_PAY" or "PAYER_ACCOUNT_LOCKED_OR_CLOSED" or "PAYER_ACCOUNT_RESTRICTED"
        or "TRANSACTION_REFUSED" or "TRANSACTION_LIMIT_EXCEEDED" or "COMPLIANCE_VIOLATION" or "MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED" or "PAYEE_ACCOUNT_RESTRICTED" or "PAYEE_ACCOUNT_LOCKED_OR_CLOSED";

    /// <summary>In our words; null where there are none.</summary>
    public static string? Reason(string? issue) => issue switch
    {
        "TRANSACTION_LIMIT_EXCEEDED" => "limit",
        "CURRENCY_NOT_SUPPORTED" or "DECIMALS_NOT_SUPPORTED" or "AMOUNT_MISMATCH" or "MAX_VALUE_EXCEEDED" or "CANNOT_BE_ZERO_OR_NEGATIVE" => "amount-refused",
        "REFUND_AMOUNT_EXCEEDED" or "REFUND_CAPTURE_CURRENCY_MISMATCH" => "refund-too-large",
        "CAPTURE_FULLY_REFUNDED" => "refund-too-large",
        "REFUND_TIME_LIMIT_EXCEEDED" => "too-late",
        "CAPTURE_DISPUTED_PARTIAL_REFUND_NOT_ALLOWED" or "REFUND_NOT_ALLOWED" => "refund-refused",
        _ => null,
    };
}
