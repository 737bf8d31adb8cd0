using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Transfers;

namespace PaymentPortal.Payments;

internal sealed class RefundConfiguration : IEntityTypeConfiguration<Refund>
{
    public void Configure(EntityTypeBuilder<Refund> builder)
    {
        builder.ToTable("Refunds", table => table.HasCheckConstraint("CK_Refunds_Amount", "\"AmountValue\" > 0"));
        builder.Property(refund => refund.Id).ValueGeneratedNever();
        builder.Property(refund => refund.CurrencyCode).HasMaxLength(3);
        builder.Property(refund => refund.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.Property(refund => refund.Reason).HasMaxLength(RefundPayment.LongestReason);
        builder.Property(refund => refund.AskedByName).HasMaxLength(80);
        builder.Property(refund => refund.DecidedByName).HasMaxLength(80);
        builder.Property(refund => refund.TransferName).HasMaxLength(RefundAccount.LongestName);
        builder.Property(refund => refund.TransferIban).HasMaxLength(34);
        builder.Property(refund => refund.ProviderReference).HasMaxLength(128);
        builder.Property(refund => refund.FailCode).HasMaxLength(60);
        builder.Ignore(refund => refund.Amount);
        builder.Ignore(refund => refund.IsPending);
        builder.Ignore(refund => refund.IsTransfer);
        builder.Property(refund => refund.BatchId).IsConcurrencyToken();
        builder.HasOne<TransferBatch>().WithMany().HasForeignKey(refund => refund.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PaymentRequest>().WithMany().HasForeignKey(refund => refund.PaymentRequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payment>().WithMany().HasForeignKey(refund => refund.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(refund => refund.PaymentId);
        builder.HasIndex(refund => refund.PaymentRequestId);
        builder.HasIndex(refund => refund.NextCheckAt);
        builder.HasIndex(refund => refund.AskedAt);
    }
}
