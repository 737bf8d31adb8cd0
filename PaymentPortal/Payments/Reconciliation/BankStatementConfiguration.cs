using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.Payments.Reconciliation;

internal sealed class BankStatementConfiguration : IEntityTypeConfiguration<BankStatement>
{
    public void Configure(EntityTypeBuilder<BankStatement> builder)
    {
        builder.ToTable("BankStatements");
        builder.Property(statement => statement.Id).ValueGeneratedNever();
        builder.Property(statement => statement.State).HasConversion<string>().HasMaxLength(10).IsConcurrencyToken();
        builder.Property(statement => statement.ContentHash).HasMaxLength(64);
        builder.Property(statement => statement.FileName).HasMaxLength(BankStatement.LongestFileName);
        builder.Property(statement => statement.Format).HasConversion<string>().HasMaxLength(10);
        builder.Property(statement => statement.Account).HasMaxLength(50);
        builder.Property(statement => statement.ReceivedByKind).HasConversion<string>().HasMaxLength(10);
        builder.Property(statement => statement.ReceivedByName).HasMaxLength(80);
        builder.Ignore(statement => statement.PublicId);
        builder.HasIndex(statement => statement.ContentHash).IsUnique();

        // One at a time: what it finds there already does not go away again under its hands.
        builder.HasIndex(statement => statement.State, "IX_BankStatements_OneComesIn").IsUnique().HasFilter("\"State\" = 'Receiving'");
    }
}
