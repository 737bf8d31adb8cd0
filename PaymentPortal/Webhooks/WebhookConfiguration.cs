using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Data;

namespace PaymentPortal.Webhooks;

internal sealed class WebhookEndpointConfiguration : IEntityTypeConfiguration<WebhookEndpoint>
{
    public void Configure(EntityTypeBuilder<WebhookEndpoint> builder)
    {
        builder.ToTable("WebhookEndpoints");
        builder.Property(endpoint => endpoint.Id).ValueGeneratedNever();
        builder.Property(endpoint => endpoint.Url).HasMaxLength(Outside.WebhookUrl.Longest);
        builder.Property(endpoint => endpoint.Description).HasMaxLength(WebhookEndpointRules.LongestDescription);
        builder.Property(endpoint => endpoint.Types).IsJson();
        builder.Property(endpoint => endpoint.BrandIds).IsJson();
        builder.Property(endpoint => endpoint.OwnerEmail).HasMaxLength(320);
        builder.Property(endpoint => endpoint.Status).HasConversion<string>().HasMaxLength(10);
        builder.Property(endpoint => endpoint.DisabledReason).HasConversion<string>().HasMaxLength(12);
        builder.Property(endpoint => endpoint.Version).IsConcurrencyToken();
        builder.Property(endpoint => endpoint.CreatedByName).HasMaxLength(80);
        builder.Ignore(endpoint => endpoint.PublicId);
        builder.HasIndex(endpoint => endpoint.Status);
    }
}

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

internal sealed class WebhookEventConfiguration : IEntityTypeConfiguration<WebhookEvent>
{
    public void Configure(EntityTypeBuilder<WebhookEvent> builder)
    {
        builder.ToTable("WebhookEvents");
        builder.Property(news => news.Id).ValueGeneratedNever();
        builder.Property(news => news.Type).HasMaxLength(40);
        builder.Ignore(news => news.PublicId);
        builder.HasIndex(news => news.OccurredAt);
    }
}

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

internal sealed class WebhookTryConfiguration : IEntityTypeConfiguration<WebhookTry>
{
    public void Configure(EntityTypeBuilder<WebhookTry> builder)
    {
        builder.ToTable("WebhookTries");
        builder.HasKey(one => new { one.EndpointId, one.EventId, one.Number });
        builder.Property(one => one.Number).ValueGeneratedNever();
        builder.Property(one => one.Url).HasMaxLength(Outside.WebhookUrl.Longest);
        builder.Property(one => one.Fault).HasMaxLength(30);
        builder.Property(one => one.AnswerBody).HasMaxLength(WebhookTry.MostAnswer);
        builder.HasOne<WebhookDelivery>().WithMany().HasForeignKey(one => new { one.EndpointId, one.EventId }).OnDelete(DeleteBehavior.Cascade);
    }
}
