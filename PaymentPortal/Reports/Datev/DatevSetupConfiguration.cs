using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Brands;
using PaymentPortal.Data;

namespace PaymentPortal.Reports.Datev;

internal sealed class DatevSetupConfiguration : IEntityTypeConfiguration<DatevSetup>
{
    public void Configure(EntityTypeBuilder<DatevSetup> builder)
    {
        builder.ToTable("DatevSetups");
        builder.HasKey(setup => setup.BrandId);
        builder.Property(setup => setup.BrandId).ValueGeneratedNever();
        builder.Property(setup => setup.Settings).IsJson();
        builder.Property(setup => setup.Version).IsConcurrencyToken();
        builder.Property(setup => setup.UpdatedByName).HasMaxLength(80);
        builder.HasOne<Brand>().WithMany().HasForeignKey(setup => setup.BrandId).OnDelete(DeleteBehavior.Restrict);
    }
}
