using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Data;

namespace PaymentPortal.Imports;

internal sealed class ImportRowConfiguration : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("ImportRows");
        builder.HasKey(row => new { row.ImportId, row.Line });
        builder.Property(row => row.Line).ValueGeneratedNever();
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(row => row.ExternalId).HasMaxLength(ImportRow.LongestMark);
        builder.Property(row => row.Reference).HasMaxLength(ImportRow.LongestMark);
        builder.Property(row => row.Faults).IsJson();
        builder.HasOne<Import>().WithMany().HasForeignKey(row => row.ImportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.ImportId, row.State, row.Line });
    }
}
