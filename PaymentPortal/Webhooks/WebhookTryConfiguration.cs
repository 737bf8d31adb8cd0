using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.Webhooks;

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
