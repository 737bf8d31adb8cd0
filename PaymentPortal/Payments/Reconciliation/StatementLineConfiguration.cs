using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PaymentPortal.Data;
using PaymentPortal.Payments.Reconciliation.Statements;

namespace PaymentPortal.Payments.Reconciliation;

internal sealed class StatementLineConfiguration : IEntityTypeConfiguration<StatementLine>
{
    public void Configure(EntityTypeBuilder<StatementLine> builder)
    {
        builder.ToTable("StatementLines", table => table.HasCheckConstraint("CK_StatementLines_Amount", "\"AmountValue\" >= 0"));
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Version).IsConcurrencyToken();
        builder.Property(line => line.Account).HasMaxLength(50);
        builder.Property(line => line.Key).HasMaxLength(80);
        builder.Property(line => line.EntryKey).HasMaxLength(80);
        builder.Property(line => line.Booking).HasConversion<string>().HasMaxLength(12);
        builder.Property(line => line.CurrencyCode).HasMaxLength(3);
        builder.Property(line => line.Name).HasMaxLength(BankText.LongestName);
        builder.Property(line => line.Iban).HasMaxLength(BankText.LongestAccount);
        builder.Property(line => line.EndToEndId).HasMaxLength(BankText.LongestReference);
        builder.Property(line => line.CreditorReference).HasMaxLength(BankText.LongestReference);
        builder.Property(line => line.Remittance).HasMaxLength(BankText.LongestRemittance);
        builder.Property(line => line.BankReference).HasMaxLength(BankText.LongestReference);
        builder.Property(line => line.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(line => line.Reason).HasMaxLength(40);
        builder.Property(line => line.Proposal).HasConversion(JsonColumn.Converter<LineProposal?>(), JsonColumn.Comparer<LineProposal?>());
        builder.Property(line => line.Note).HasMaxLength(StatementLine.LongestNote);
        builder.Property(line => line.DecidedByName).HasMaxLength(80);
        builder.Ignore(line => line.Amount);
        builder.Ignore(line => line.IsMoneyIn);
        builder.Ignore(line => line.PublicId);
        builder.HasOne<BankStatement>().WithMany().HasForeignKey(line => line.StatementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(line => new { line.Account, line.Key }).IsUnique();
        builder.HasIndex(line => new { line.Account, line.EntryKey });
        builder.HasIndex(line => new { line.Account, line.BookedOn, line.AmountValue });
        builder.HasIndex(line => new { line.Account, line.AmountValue }, "IX_StatementLines_Expected").HasFilter("\"Booking\" = 'Pending' AND \"State\" = 'Shown'");
        builder.HasIndex(line => new { line.StatementId, line.Id });
        builder.HasIndex(line => new { line.State, line.Id });
        builder.HasIndex(line => line.LookAt).HasFilter("\"LookAt\" IS NOT NULL");
        builder.HasIndex(line => line.ReplacedById).HasFilter("\"ReplacedById\" IS NOT NULL");
    }
}
