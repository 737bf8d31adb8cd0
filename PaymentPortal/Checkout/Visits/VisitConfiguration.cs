using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Checkout.Visits;

internal sealed class VisitConfiguration : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("Visits");
        builder.Property(visit => visit.Id).ValueGeneratedNever();
        builder.Property(visit => visit.Visitor).HasConversion<string>().HasMaxLength(10);
        builder.Property(visit => visit.Device).HasConversion<string>().HasMaxLength(10);
        builder.Property(visit => visit.Language).HasMaxLength(35);
        builder.HasOne<PaymentRequest>().WithMany().HasForeignKey(visit => visit.PaymentRequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(visit => new { visit.PaymentRequestId, visit.Visitor, visit.LastAt });
    }
}
