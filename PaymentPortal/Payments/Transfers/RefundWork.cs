namespace PaymentPortal.Payments.Transfers;

/// <summary>What there is to do.</summary>
/// <param name="ToApprove">Refunds that wait for a second person.</param>
/// <param name="ToTransfer">Transfers that are in no file yet, by brand and currency.</param>
/// <param name="HandedOver">Transfers that the bank has and nobody has confirmed.</param>
/// <param name="Files">The last payment files, the newest first.</param>
public sealed record RefundWork(IReadOnlyList<RefundLine> ToApprove, IReadOnlyList<TransferGroup> ToTransfer, IReadOnlyList<RefundLine> HandedOver, IReadOnlyList<TransferFile> Files)
{
    public bool IsEmpty => ToApprove.Count + ToTransfer.Count + HandedOver.Count + Files.Count == 0;
}
