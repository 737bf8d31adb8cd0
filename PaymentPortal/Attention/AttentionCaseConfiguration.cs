using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.Attention;

internal sealed class AttentionCaseConfiguration : IEntityTypeConfiguration<AttentionCase>
{
    public void Configure(EntityTypeBuilder<AttentionCase> builder)
    {
        builder.ToTable("AttentionCases");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.State).HasConversion<string>().HasMaxLength(8);
        builder.Property(one => one.CurrencyCode).HasMaxLength(3);
        builder.Property(one => one.Detail).HasMaxLength(200);
        builder.Property(one => one.AssigneeName).HasMaxLength(200);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Ignore(one => one.Amount);
        builder.HasIndex(one => one.OpenedAt, "IX_AttentionCases_Open").HasFilter("\"State\" = 'Open'");
        builder.HasIndex(one => one.PaymentRequestId, "IX_AttentionCases_OfRequest").HasFilter("\"State\" = 'Open'");
        builder.HasIndex(one => one.ClosedAt).HasFilter("\"ClosedAt\" IS NOT NULL");
        builder.OwnsMany(one => one.Acts, acts =>
        {
            acts.ToTable("AttentionActs");
            acts.WithOwner().HasForeignKey("CaseId");
            acts.HasKey("CaseId", nameof(AttentionAct.Number));
            acts.Property(act => act.Number).ValueGeneratedNever();
            acts.Property(act => act.Act).HasMaxLength(20);
            acts.Property(act => act.ActorKind).HasConversion<string>().HasMaxLength(12);
            acts.Property(act => act.ActorName).HasMaxLength(200);
            acts.Property(act => act.Note).HasMaxLength(AttentionCase.LongestNote);
        });
    }
}
