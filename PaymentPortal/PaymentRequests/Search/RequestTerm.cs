using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Search;

/// <summary>A word by which a payment request is found.</summary>
public sealed class RequestTerm
{
    public string Term { get; init; } = "";

    public Guid PaymentRequestId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RequestTerm>
    {
        public void Configure(EntityTypeBuilder<RequestTerm> builder)
        {
            builder.ToTable("PaymentRequestTerms");
            builder.HasKey(term => new { term.Term, term.PaymentRequestId });
            builder.Property(term => term.Term).HasMaxLength(SearchTerms.Longest);
            builder.HasIndex(term => new { term.PaymentRequestId, term.Term });
        }
    }
}
