using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PaymentPortal.Brands;
using PaymentPortal.Identity;
using PaymentPortal.Messaging;
using PaymentPortal.PaymentRequests;
using PaymentPortal.PaymentRequests.Drafts;
using PaymentPortal.PaymentRequests.Progress;
using PaymentPortal.PaymentRequests.Recipients;
using PaymentPortal.PaymentRequests.Search;
using PaymentPortal.PaymentRequests.Timeline;
using PaymentPortal.Payments;
using PaymentPortal.Payments.Ledger;
using PaymentPortal.Providers.Methods;

namespace PaymentPortal.Data;

/// <summary>Everything that is stored, the same on every database. What differs between databases stands in the two contexts derived from it.</summary>
public abstract class PaymentPortalDbContext(DbContextOptions options) : IdentityDbContext<ApplicationUser, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<PaymentRequest> PaymentRequests => Set<PaymentRequest>();

    public DbSet<RequestProgress> RequestProgress => Set<RequestProgress>();

    public DbSet<RequestTerm> RequestTerms => Set<RequestTerm>();

    public DbSet<KnownPayer> KnownPayers => Set<KnownPayer>();

    public DbSet<KnownPayerTerm> KnownPayerTerms => Set<KnownPayerTerm>();

    public DbSet<ComposerDraft> ComposerDrafts => Set<ComposerDraft>();

    public DbSet<TimelineEntry> TimelineEntries => Set<TimelineEntry>();

    public DbSet<PaymentAttempt> PaymentAttempts => Set<PaymentAttempt>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Refund> Refunds => Set<Refund>();

    public DbSet<LedgerPosting> LedgerPostings => Set<LedgerPosting>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<MessageContent> MessageContents => Set<MessageContent>();

    public DbSet<Brand> Brands => Set<Brand>();

    public DbSet<PaymentMethod> PaymentMethods => Set<PaymentMethod>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Requests that this unit of work has changed, to be announced after the commit.</summary>
    internal HashSet<Guid> Changed { get; } = [];

    /// <summary>Names the unit of work that runs, for whoever remembers something for as long as it lasts.</summary>
    internal object Unit { get; private set; } = new();

    /// <summary>Forgets the unit that ran, where a context is kept for the next.</summary>
    internal void BeginUnit()
    {
        ChangeTracker.Clear();
        Changed.Clear();
        Unit = new();
    }

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PaymentPortalDbContext).Assembly);
    }
}
