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
