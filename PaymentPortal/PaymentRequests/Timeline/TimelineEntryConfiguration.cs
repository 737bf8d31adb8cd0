using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.PaymentRequests.Timeline;

internal sealed class TimelineEntryConfiguration : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.ToTable("TimelineEntries");
        builder.HasKey(entry => new { entry.PaymentRequestId, entry.Sequence });
        builder.Property(entry => entry.Sequence).ValueGeneratedNever();
        builder.Property(entry => entry.ActorKind).HasConversion<string>().HasMaxLength(10);
        builder.Property(entry => entry.ActorName).HasMaxLength(80);
        builder.Property(entry => entry.Kind).HasMaxLength(30);
        builder.Ignore(entry => entry.Event);
        builder.HasOne<PaymentRequest>().WithMany().HasForeignKey(entry => entry.PaymentRequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(entry => entry.OccurredAt);
    }
}
