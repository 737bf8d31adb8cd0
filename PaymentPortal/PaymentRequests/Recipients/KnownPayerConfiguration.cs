using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Data;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Recipients;

internal sealed class KnownPayerConfiguration : IEntityTypeConfiguration<KnownPayer>
{
    public void Configure(EntityTypeBuilder<KnownPayer> builder)
    {
        builder.ToTable("KnownPayers");
        builder.Property(payer => payer.Id).ValueGeneratedNever();
        builder.Property(payer => payer.Key).HasMaxLength(330);
        builder.Property(payer => payer.Recipient).IsJson();
        builder.HasIndex(payer => payer.Key).IsUnique();
        builder.HasIndex(payer => payer.LastUsedAt);
    }
}

internal sealed class KnownPayerTermConfiguration : IEntityTypeConfiguration<KnownPayerTerm>
{
    public void Configure(EntityTypeBuilder<KnownPayerTerm> builder)
    {
        builder.ToTable("KnownPayerTerms");
        builder.HasKey(term => new { term.Term, term.KnownPayerId });
        builder.Property(term => term.Term).HasMaxLength(SearchTerms.Longest);
        builder.HasIndex(term => term.KnownPayerId);
    }
}
