namespace PaymentPortal.Payments.Transfers;

/// <summary>Conditions that several queries share.</summary>
internal static class TransferQueries
{
    /// <summary>Transfers that are in no payment file yet.</summary>
    public static IQueryable<Refund> Waiting(this IQueryable<Refund> refunds) =>
        refunds.Where(refund => refund.State == RefundState.Pending && refund.TransferIban != null && refund.BatchId == null);
}
