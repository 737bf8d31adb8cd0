using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.Imports;

internal sealed class ImportConfiguration : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.ToTable("Imports");
        builder.Property(import => import.Id).ValueGeneratedNever();
        builder.Property(import => import.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(import => import.Format).HasConversion<string>().HasMaxLength(10);
        builder.Property(import => import.FileName).HasMaxLength(Import.LongestFileName);
        builder.Property(import => import.CreatedByKind).HasConversion<string>().HasMaxLength(10);
        builder.Property(import => import.CreatedByName).HasMaxLength(80);
        builder.Property(import => import.AbortCode).HasMaxLength(40);

        // Two nodes that take it up at once: one of them looks again.
        builder.Property(import => import.LeaseId).IsConcurrencyToken();
        builder.Ignore(import => import.PublicId);
        builder.Ignore(import => import.OnBehalfOf);
        builder.HasIndex(import => new { import.State, import.LeasedUntil });
        builder.HasIndex(import => new { import.ClearedAt, import.EndedAt });
    }
}
