using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.PaymentRequests.Timeline;

internal sealed class TimelinePositionConfiguration : IEntityTypeConfiguration<TimelinePosition>
{
    public void Configure(EntityTypeBuilder<TimelinePosition> builder)
    {
        builder.ToTable("TimelinePositions");
        builder.HasKey(position => position.Position);
        builder.HasIndex(position => new { position.PaymentRequestId, position.Sequence }).IsUnique();
    }
}
