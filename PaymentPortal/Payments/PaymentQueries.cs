namespace PaymentPortal.Payments;

/// <summary>Conditions that several queries share.</summary>
internal static class PaymentQueries
{
    /// <summary>Attempts that may still bring money; at most one per request.</summary>
    public static IQueryable<PaymentAttempt> Live(this IQueryable<PaymentAttempt> attempts) => attempts.Where(attempt =>
        attempt.State == PaymentAttemptState.Starting || attempt.State == PaymentAttemptState.Redirected || attempt.State == PaymentAttemptState.Pending);
}
