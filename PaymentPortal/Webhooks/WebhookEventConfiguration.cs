using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.Webhooks;

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
