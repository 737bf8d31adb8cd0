using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Data;

namespace PaymentPortal.Providers.Sandbox.Server;

internal sealed class SandboxPaymentConfiguration : IEntityTypeConfiguration<SandboxPayment>
{
    public void Configure(EntityTypeBuilder<SandboxPayment> builder)
    {
        builder.ToTable("SandboxPayments");
        builder.Property(payment => payment.Id).ValueGeneratedNever();
        builder.Property(payment => payment.MerchantReference).HasMaxLength(64);
        builder.Property(payment => payment.Method).HasMaxLength(40);
        builder.Property(payment => payment.CurrencyCode).HasMaxLength(3);
        builder.Property(payment => payment.Payee).HasMaxLength(140);
        builder.Property(payment => payment.Reference).HasMaxLength(35);
        builder.Property(payment => payment.Description).HasMaxLength(140);
        builder.Property(payment => payment.Language).HasMaxLength(35);
        builder.Property(payment => payment.SealedReturnUrl).HasColumnName("ReturnUrl").HasMaxLength(2000);
        builder.Property(payment => payment.NotificationUrl).HasMaxLength(2000);
        builder.Property(payment => payment.Status).HasConversion<string>().HasMaxLength(12);
        builder.Property(payment => payment.Reason).HasMaxLength(40);
        builder.Property(payment => payment.Captures).IsJson();
        builder.Property(payment => payment.Refunds).IsJson();
        builder.Property(payment => payment.Version).IsConcurrencyToken();
        builder.Ignore(payment => payment.News);
        builder.Ignore(payment => payment.IsTombstone);
        builder.HasIndex(payment => payment.MerchantReference).IsUnique();
        builder.HasIndex(payment => payment.CaptureAt);
        builder.HasIndex(payment => payment.RefundAt);
        builder.HasIndex(payment => payment.CreatedAt);
    }
}
