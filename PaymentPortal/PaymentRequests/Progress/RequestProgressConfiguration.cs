using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.PaymentRequests.Progress;

internal sealed class RequestProgressConfiguration : IEntityTypeConfiguration<RequestProgress>
{
    public void Configure(EntityTypeBuilder<RequestProgress> builder)
    {
        builder.ToTable("PaymentRequestProgress");
        builder.HasKey(progress => progress.PaymentRequestId);
        builder.Property(progress => progress.PaymentRequestId).ValueGeneratedNever();
        builder.Property(progress => progress.Method).HasMaxLength(40);
        builder.Property(progress => progress.UndeliveredCode).HasMaxLength(60);
        builder.Property(progress => progress.SurplusReason).HasMaxLength(40);
        // Few rows have them, and lists ask for just these.
        builder.HasIndex(progress => progress.UndeliveredCode).HasFilter("\"UndeliveredCode\" IS NOT NULL");
        builder.HasIndex(progress => progress.SurplusReason).HasFilter("\"SurplusReason\" IS NOT NULL");
        builder.HasOne<PaymentRequest>().WithOne().HasForeignKey<RequestProgress>(progress => progress.PaymentRequestId).OnDelete(DeleteBehavior.Cascade);
    }
}
