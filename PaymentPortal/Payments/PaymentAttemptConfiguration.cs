using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Providers.Accounts;

namespace PaymentPortal.Payments;

internal sealed class PaymentAttemptConfiguration : IEntityTypeConfiguration<PaymentAttempt>
{
    public void Configure(EntityTypeBuilder<PaymentAttempt> builder)
    {
        builder.ToTable("PaymentAttempts", table => table.HasCheckConstraint("CK_PaymentAttempts_Amount", "\"AmountValue\" > 0"));
        builder.Property(attempt => attempt.Id).ValueGeneratedNever();
        builder.Property(attempt => attempt.Method).HasMaxLength(40);
        builder.Property(attempt => attempt.Provider).HasMaxLength(40);
        builder.Property(attempt => attempt.Language).HasMaxLength(35);
        builder.Property(attempt => attempt.CurrencyCode).HasMaxLength(3);
        builder.Property(attempt => attempt.Payee).HasMaxLength(140);
        builder.Property(attempt => attempt.State).HasConversion<string>().HasMaxLength(12).IsConcurrencyToken();
        builder.Property(attempt => attempt.ProviderReference).HasMaxLength(128);
        builder.Property(attempt => attempt.RedirectUrl).HasMaxLength(2000);
        builder.Property(attempt => attempt.EndReason).HasMaxLength(60);
        builder.Ignore(attempt => attempt.Amount);
        builder.Ignore(attempt => attempt.IsLive);
        builder.Ignore(attempt => attempt.At);
        builder.HasOne<ProviderAccount>().WithMany().HasForeignKey(attempt => attempt.ProviderAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PaymentRequest>().WithMany().HasForeignKey(attempt => attempt.PaymentRequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(attempt => attempt.PaymentRequestId, "IX_PaymentAttempts_OneLive").IsUnique().HasFilter("\"State\" IN ('Starting', 'Redirected', 'Pending')");
        builder.HasIndex(attempt => new { attempt.PaymentRequestId, attempt.StartedAt });
        builder.HasIndex(attempt => attempt.NextCheckAt);
        builder.HasIndex(attempt => new { attempt.Provider, attempt.ProviderReference });
    }
}
