using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Payments.Reconciliation;

namespace PaymentPortal.Payments;

internal sealed class PaymentConfiguration : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("Payments", table => table.HasCheckConstraint("CK_Payments_Amount", "\"AmountValue\" > 0"));
        builder.Property(payment => payment.Id).ValueGeneratedNever();
        builder.Property(payment => payment.Provider).HasMaxLength(40);
        builder.Property(payment => payment.ProviderPaymentId).HasMaxLength(128);
        builder.Property(payment => payment.Method).HasMaxLength(40);
        builder.Property(payment => payment.CurrencyCode).HasMaxLength(3);
        builder.Property(payment => payment.Kind).HasConversion<string>().HasMaxLength(12);
        builder.Property(payment => payment.SurplusReason).HasMaxLength(40);
        builder.Property(payment => payment.Note).HasMaxLength(OutsideInput.LongestNote);
        builder.Ignore(payment => payment.Amount);
        builder.Ignore(payment => payment.IsByHand);
        builder.HasOne<PaymentRequest>().WithMany().HasForeignKey(payment => payment.PaymentRequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StatementLine>().WithMany().HasForeignKey(payment => payment.StatementLineId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PaymentAttempt>().WithMany().HasForeignKey(payment => payment.AttemptId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(payment => new { payment.Provider, payment.ProviderPaymentId }).IsUnique();
        builder.HasIndex(payment => payment.ReceivedAt);
        builder.HasIndex(payment => payment.SurplusReason).HasFilter("\"SurplusReason\" IS NOT NULL");
    }
}
