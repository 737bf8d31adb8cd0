using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.Payments.Ledger;

internal sealed class LedgerPostingConfiguration : IEntityTypeConfiguration<LedgerPosting>
{
    public void Configure(EntityTypeBuilder<LedgerPosting> builder)
    {
        builder.ToTable("LedgerPostings");
        builder.HasKey(posting => new { posting.PaymentRequestId, posting.Sequence, posting.Account });
        builder.Property(posting => posting.Sequence).ValueGeneratedNever();
        builder.Property(posting => posting.Account).HasConversion<string>().HasMaxLength(12);
        builder.Property(posting => posting.CurrencyCode).HasMaxLength(3);
        builder.HasOne<TimelineEntry>().WithMany().HasForeignKey(posting => new { posting.PaymentRequestId, posting.Sequence }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(posting => posting.OccurredAt);
    }
}
