using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.PaymentRequests;

namespace PaymentPortal.Messaging;

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("Messages");
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Channel).HasMaxLength(10);
        builder.Property(message => message.Template).HasMaxLength(40);
        builder.Property(message => message.Recipient).HasMaxLength(320);
        builder.Property(message => message.Status).HasConversion<string>().HasMaxLength(12).IsConcurrencyToken();
        builder.Property(message => message.Tries).IsConcurrencyToken();
        builder.Property(message => message.OrderedBy).HasMaxLength(80);
        builder.Property(message => message.FaultCode).HasMaxLength(60);
        builder.Property(message => message.FaultText).HasMaxLength(500);
        builder.HasOne<PaymentRequest>().WithMany().HasForeignKey(message => message.PaymentRequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(message => new { message.PaymentRequestId, message.CreatedAt });
        builder.HasIndex(message => new { message.Status, message.DueAt });
        builder.HasIndex(message => new { message.Channel, message.DueAt });
    }
}

internal sealed class MessageContentConfiguration : IEntityTypeConfiguration<MessageContent>
{
    public void Configure(EntityTypeBuilder<MessageContent> builder)
    {
        builder.ToTable("MessageContents");
        builder.HasKey(content => content.MessageId);
        builder.Property(content => content.Subject).HasMaxLength(400);
        builder.Property(content => content.Sealed).HasColumnName("Raw");
        builder.HasOne<Message>().WithOne().HasForeignKey<MessageContent>(content => content.MessageId).OnDelete(DeleteBehavior.Restrict);
    }
}
