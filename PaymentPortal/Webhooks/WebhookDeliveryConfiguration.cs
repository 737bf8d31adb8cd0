using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.Webhooks;

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("WebhookDeliveries");
        builder.HasKey(delivery => new { delivery.EndpointId, delivery.EventId });
        builder.Property(delivery => delivery.Url).HasMaxLength(Outside.WebhookUrl.Longest);
        builder.Property(delivery => delivery.Type).HasMaxLength(40);
        builder.Property(delivery => delivery.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(delivery => delivery.Tries).IsConcurrencyToken();
        builder.Property(delivery => delivery.LeaseId).IsConcurrencyToken();
        builder.Property(delivery => delivery.Fault).HasMaxLength(30);
        builder.HasOne<WebhookEndpoint>().WithMany().HasForeignKey(delivery => delivery.EndpointId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<WebhookEvent>().WithMany().HasForeignKey(delivery => delivery.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(delivery => new { delivery.EndpointId, delivery.State, delivery.DueAt });
        builder.HasIndex(delivery => new { delivery.EndpointId, delivery.OccurredAt, delivery.EventId });
    }
}
