using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.Providers.Notifications;

internal sealed class ProviderNotificationConfiguration : IEntityTypeConfiguration<ProviderNotification>
{
    public void Configure(EntityTypeBuilder<ProviderNotification> builder)
    {
        builder.ToTable("ProviderNotifications");
        builder.Property(notification => notification.Id).ValueGeneratedNever();
        builder.Property(notification => notification.Provider).HasMaxLength(40);
        builder.Property(notification => notification.EventId).HasMaxLength(128);
        builder.Property(notification => notification.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(notification => notification.NextTryAt).IsConcurrencyToken();
        builder.HasIndex(notification => new { notification.Provider, notification.EventId }).IsUnique();
        builder.HasIndex(notification => notification.NextTryAt);
        builder.HasIndex(notification => notification.AttemptId);
    }
}
