using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PaymentPortal.Data;

/// <summary>One row: the fingerprint of the rules that were laid last.</summary>
internal sealed class DatabaseRulesMark
{
    public string Fingerprint { get; private set; } = "";

    internal sealed class Configuration : IEntityTypeConfiguration<DatabaseRulesMark>
    {
        public void Configure(EntityTypeBuilder<DatabaseRulesMark> builder)
        {
            builder.ToTable("DatabaseRules");
            builder.HasKey(mark => mark.Fingerprint);
            builder.Property(mark => mark.Fingerprint).HasMaxLength(64);
        }
    }
}
