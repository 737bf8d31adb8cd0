using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.Webhooks;

internal sealed class WebhookHealthConfiguration : IEntityTypeConfiguration<WebhookHealth>
{
    public void Configure(EntityTypeBuilder<WebhookHealth> builder)
    {
        builder.ToTable("WebhookHealth");
        builder.HasKey(health => health.EndpointId);
        builder.Property(health => health.Fault).HasMaxLength(30);

        // Two nodes that park something at once send one mail.
        builder.Property(health => health.MailedAt).IsConcurrencyToken();
        builder.HasOne<WebhookEndpoint>().WithOne().HasForeignKey<WebhookHealth>(health => health.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}
