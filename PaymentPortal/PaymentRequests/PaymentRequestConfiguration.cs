using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Brands;
using PaymentPortal.Data;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests;

internal sealed class PaymentRequestConfiguration : IEntityTypeConfiguration<PaymentRequest>
{
    public void Configure(EntityTypeBuilder<PaymentRequest> builder)
    {
        builder.ToTable("PaymentRequests", table =>
        {
            table.HasCheckConstraint("CK_PaymentRequests_Amount", "\"AmountValue\" > 0");
            table.HasCheckConstraint("CK_PaymentRequests_AmountPaid", "\"AmountPaid\" >= 0 AND \"AmountPaid\" <= COALESCE(\"CeilingValue\", \"AmountValue\")");
            table.HasCheckConstraint("CK_PaymentRequests_AmountRefunded", "\"AmountRefunded\" >= 0 AND \"AmountRefunded\" <= \"AmountPaid\"");
        });
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(request => request.Version).IsConcurrencyToken();
        builder.Property(request => request.Reference).HasMaxLength(35);
        builder.Property(request => request.Description).HasMaxLength(140);
        builder.Property(request => request.PayerKey).HasMaxLength(330);
        builder.Property(request => request.CurrencyCode).HasMaxLength(3);
        builder.Property(request => request.ExternalId).HasMaxLength(64);
        builder.Property(request => request.CreatedByName).HasMaxLength(80);
        builder.Property(request => request.CancelReason).HasMaxLength(200);
        builder.Property(request => request.ReturnPaidUrl).HasMaxLength(WebOrigin.LongestAddress);
        builder.Property(request => request.ReturnOpenUrl).HasMaxLength(WebOrigin.LongestAddress);
        builder.Property(request => request.NotificationUrl).HasMaxLength(WebOrigin.LongestAddress);
        builder.Property(request => request.AmountScheme).IsJson();
        builder.Property(request => request.Items).IsJson();
        builder.Property(request => request.Methods).IsJson();
        builder.Property(request => request.Metadata).IsJson();
        builder.ComplexProperty(request => request.Recipient, recipient =>
        {
            recipient.Property(r => r.Name).HasMaxLength(80);
            recipient.Property(r => r.Email).HasMaxLength(320);
            recipient.Property(r => r.Phone).HasMaxLength(16);
            recipient.Property(r => r.Language).HasMaxLength(35);
            recipient.Property(r => r.CustomerNumber).HasMaxLength(40);
            recipient.Property(r => r.Address).HasConversion(JsonColumn.Converter<PostalAddress?>(), JsonColumn.Comparer<PostalAddress?>());
        });
        builder.Ignore(request => request.Told);
        builder.Ignore(request => request.News);
        builder.Ignore(request => request.Amount);
        builder.Ignore(request => request.AmountDue);
        builder.Ignore(request => request.Asked);
        builder.Ignore(request => request.Total);
        builder.HasOne<Brand>().WithMany().HasForeignKey(request => request.BrandId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(request => request.LinkTokenHash).IsUnique();
        builder.HasIndex(request => new { request.PayerKey, request.UpdatedAt });
        builder.HasIndex(request => new { request.BrandId, request.Reference });
        builder.HasIndex(request => request.ExternalId).IsUnique();
        builder.HasIndex(request => request.IntentId).IsUnique();
        builder.HasIndex(request => new { request.UpdatedAt, request.Id });
        builder.HasIndex(request => new { request.Status, request.UpdatedAt, request.Id });
        builder.HasIndex(request => new { request.Status, request.Id });
        builder.HasIndex(request => new { request.Status, request.ExpiresAt });
        builder.HasIndex(request => request.CreatedAt);
        builder.HasIndex(request => new { request.CreatedById, request.UpdatedAt });
    }
}
