using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Data;

namespace PaymentPortal.Providers.Accounts;

internal sealed class ProviderAccountConfiguration : IEntityTypeConfiguration<ProviderAccount>
{
    public void Configure(EntityTypeBuilder<ProviderAccount> builder)
    {
        builder.ToTable("ProviderAccounts");
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.Property(account => account.Provider).HasMaxLength(40);
        builder.Property(account => account.State).HasConversion<string>().HasMaxLength(12);
        builder.Property(account => account.CheckFault).HasMaxLength(60);
        builder.Property(account => account.AccountName).HasMaxLength(200);
        builder.Property(account => account.Methods).IsJson();
        builder.Property(account => account.Missing).IsJson();
        builder.Property(account => account.ChangedByName).HasMaxLength(200);
        builder.Property(account => account.Version).IsConcurrencyToken();
        builder.HasIndex(account => new { account.BrandId, account.Provider }).IsUnique();
    }
}
