using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Brands;
using PaymentPortal.Data;

namespace PaymentPortal.Reports.Datev;

internal sealed class DatevExportConfiguration : IEntityTypeConfiguration<DatevExport>
{
    public void Configure(EntityTypeBuilder<DatevExport> builder)
    {
        builder.ToTable("DatevExports");
        builder.Property(export => export.Id).ValueGeneratedNever();
        builder.Property(export => export.CurrencyCode).HasMaxLength(3);
        builder.Property(export => export.Settings).IsJson();
        builder.Property(export => export.CreatedByName).HasMaxLength(80);
        builder.Ignore(export => export.Days);
        builder.HasOne<Brand>().WithMany().HasForeignKey(export => export.BrandId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(export => new { export.BrandId, export.Number }).IsUnique();
    }
}
