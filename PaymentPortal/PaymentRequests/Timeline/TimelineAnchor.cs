using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>One hash over the last entry of every request that changed on a day, and over the anchor before it. Who removes a request with all its entries breaks the day's anchor.</summary>
public sealed class TimelineAnchor
{
    /// <summary>UTC.</summary>
    public DateOnly Day { get; init; }

    public int Requests { get; init; }

    public byte[] Hash { get; init; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<TimelineAnchor>
    {
        public void Configure(EntityTypeBuilder<TimelineAnchor> builder)
        {
            builder.ToTable("TimelineAnchors");
            builder.HasKey(anchor => anchor.Day);
        }
    }
}
