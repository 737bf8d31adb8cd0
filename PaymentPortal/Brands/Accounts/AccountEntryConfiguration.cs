using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Brands.Accounts;

internal sealed class AccountEntryConfiguration : IEntityTypeConfiguration<AccountEntry>
{
    public void Configure(EntityTypeBuilder<AccountEntry> builder)
    {
        builder.ToTable("ProviderAccountEntries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(12);
        builder.Property(entry => entry.Note).HasMaxLength(200);
        builder.Property(entry => entry.ActorName).HasMaxLength(200);
        builder.HasOne<ProviderAccount>().WithMany().HasForeignKey(entry => entry.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(entry => new { entry.AccountId, entry.Id });
    }
}
