using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Brands;

namespace PaymentPortal.Payments.Transfers;

internal sealed class TransferBatchConfiguration : IEntityTypeConfiguration<TransferBatch>
{
    public void Configure(EntityTypeBuilder<TransferBatch> builder)
    {
        builder.ToTable("TransferBatches");
        builder.Property(batch => batch.Id).ValueGeneratedNever();
        builder.Property(batch => batch.CurrencyCode).HasMaxLength(3);
        builder.Property(batch => batch.FileName).HasMaxLength(120);
        builder.Property(batch => batch.MadeByName).HasMaxLength(80);
        builder.Ignore(batch => batch.Sum);
        builder.HasOne<Brand>().WithMany().HasForeignKey(batch => batch.BrandId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(batch => batch.MadeAt);
    }
}
