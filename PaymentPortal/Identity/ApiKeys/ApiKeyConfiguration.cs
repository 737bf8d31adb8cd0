using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Data;

namespace PaymentPortal.Identity.ApiKeys;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.Name).HasMaxLength(ApiKeyRules.LongestName);
        builder.Property(key => key.Scopes).IsJson();
        builder.Property(key => key.Networks).IsJson();
        builder.Property(key => key.CreatedByName).HasMaxLength(80);
        builder.Property(key => key.LastUsedFrom).HasMaxLength(64);
        builder.HasIndex(key => key.Name).IsUnique();
        builder.HasIndex(key => key.PrimaryHash).IsUnique();
        builder.HasIndex(key => key.SecondaryHash).IsUnique();
    }
}
