using Microsoft.EntityFrameworkCore;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.PaymentRequests.Search;
using PaymentPortal.PaymentRequests.Timeline;

namespace PaymentPortal.Data;

/// <summary>For when one machine is outgrown: any number of nodes share it.</summary>
public sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options) : PaymentPortalDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // Terms are looked up by their beginnings, as ranges: bytes compare like that, a language's rules do not.
        builder.Entity<RequestTerm>().Property(term => term.Term).UseCollation("C");
        builder.Entity<KnownPayerTerm>().Property(term => term.Term).UseCollation("C");

        builder.Entity<TimelinePosition>().Property<long>(TimelineOrder.Transaction);
        builder.Entity<TimelinePosition>().HasIndex(TimelineOrder.Transaction, nameof(TimelinePosition.Position));
    }
}
