using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Payments.Redirects;

internal sealed class PaymentRedirectConfiguration : IEntityTypeConfiguration<PaymentRedirect>
{
    public void Configure(EntityTypeBuilder<PaymentRedirect> builder)
    {
        builder.ToTable("PaymentRedirects");
        builder.Property(redirect => redirect.Id).ValueGeneratedNever();
        builder.Property(redirect => redirect.TicketHash).HasMaxLength(32);
        builder.Property(redirect => redirect.Method).HasMaxLength(40);
        builder.Property(redirect => redirect.Options).IsJson();
        builder.Property(redirect => redirect.UsedAt).IsConcurrencyToken();
        builder.HasOne<PaymentRequest>().WithMany().HasForeignKey(redirect => redirect.PaymentRequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(redirect => redirect.TicketHash).IsUnique();
        builder.HasIndex(redirect => redirect.PaymentRequestId);
        builder.HasIndex(redirect => redirect.ExpiresAt);
    }
}
