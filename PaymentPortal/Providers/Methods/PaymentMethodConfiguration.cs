using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Data;

namespace PaymentPortal.Providers.Methods;

internal sealed class PaymentMethodConfiguration : IEntityTypeConfiguration<PaymentMethod>
{
    public void Configure(EntityTypeBuilder<PaymentMethod> builder)
    {
        builder.ToTable("PaymentMethods");
        builder.HasKey(method => method.Key);
        builder.Property(method => method.Key).HasMaxLength(40);
        builder.Property(method => method.Names).IsJson();
        builder.Property(method => method.Hints).IsJson();
        builder.Property(method => method.Icon).HasMaxLength(40);
        builder.Property(method => method.Currencies).IsJson();
        builder.Property(method => method.Countries).IsJson();
        builder.Property(method => method.Provider).HasMaxLength(40);
        builder.Property(method => method.Successor).HasMaxLength(40);
    }
}
