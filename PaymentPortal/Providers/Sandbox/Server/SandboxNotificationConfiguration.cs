using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.Providers.Sandbox.Server;

internal sealed class SandboxNotificationConfiguration : IEntityTypeConfiguration<SandboxNotification>
{
    public void Configure(EntityTypeBuilder<SandboxNotification> builder)
    {
        builder.ToTable("SandboxNotifications");
        builder.Property(notification => notification.Id).ValueGeneratedNever();
        builder.Property(notification => notification.EventId).HasMaxLength(64);
        builder.Property(notification => notification.Type).HasMaxLength(20);
        builder.Property(notification => notification.Url).HasMaxLength(2000);
        builder.Property(notification => notification.NextTryAt).IsConcurrencyToken();
        builder.HasOne<SandboxPayment>().WithMany().HasForeignKey(notification => notification.PaymentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(notification => notification.NextTryAt);
        builder.HasIndex(notification => new { notification.PaymentId, notification.CreatedAt });
    }
}
