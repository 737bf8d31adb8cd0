using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Data;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands;

internal sealed class BrandConfiguration : IEntityTypeConfiguration<Brand>
{
    public void Configure(EntityTypeBuilder<Brand> builder)
    {
        builder.ToTable("Brands");
        builder.Property(brand => brand.Id).ValueGeneratedNever();
        builder.Property(brand => brand.Key).HasMaxLength(40);
        builder.Property(brand => brand.Version).IsConcurrencyToken();
        builder.Property(brand => brand.Face).IsJson();
        builder.Property(brand => brand.LogoType).HasMaxLength(40);
        builder.Ignore(brand => brand.TimeZone);
        builder.HasIndex(brand => brand.Key).IsUnique();
        builder.HasMany<ProviderAccount>().WithOne().HasForeignKey(account => account.BrandId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(brand => brand.IsDefault).IsUnique().HasFilter("\"IsDefault\"").HasDatabaseName("IX_Brands_OneDefault");
    }
}
