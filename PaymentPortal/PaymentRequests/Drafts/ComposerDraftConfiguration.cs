using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.PaymentRequests.Drafts;

internal sealed class ComposerDraftConfiguration : IEntityTypeConfiguration<ComposerDraft>
{
    public void Configure(EntityTypeBuilder<ComposerDraft> builder)
    {
        builder.ToTable("ComposerDrafts");
        builder.HasKey(draft => draft.UserId);
        builder.Property(draft => draft.UserId).ValueGeneratedNever();
    }
}
