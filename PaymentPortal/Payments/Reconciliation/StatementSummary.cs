using PaymentPortal.Payments.Reconciliation.Statements;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>What a first look through a whole file tells: that it can be read to its end, and what it is about.</summary>
internal sealed class StatementSummary
{
    private readonly HashSet<string> accounts = [];
    private readonly HashSet<int> undivided = [];
    private (int Entry, long Left, bool IsDivided) current;

    public required string Hash { get; init; }

    public required long Size { get; init; }

    public StatementFormat Format { get; private set; }

    public string Account { get; private set; } = "";

    public int Accounts => accounts.Count;

    public DateOnly? From { get; private set; }

    public DateOnly? To { get; private set; }

    public int Entries { get; private set; }

    /// <summary>Bulk entries whose parts do not add up to them.</summary>
    public IReadOnlySet<int> Undivided => undivided;

    /// <summary>Reads a file to its end; throws <see cref="UnreadableStatementException"/> where it cannot be read.</summary>
    public static StatementSummary Of(IStatementReader reader, string hash, long size, CancellationToken cancel)
    {
        var summary = new StatementSummary { Hash = hash, Size = size };
        foreach (var entry in reader.Read(new HashSet<int>()))
        {
            cancel.ThrowIfCancellationRequested();
            summary.Take(entry);
        }

        summary.Close();
        summary.Format = reader.Format;
        return summary;
    }

    private void Take(BankEntry entry)
    {
        if (++Entries > StatementFile.MostEntries)
        {
            throw new UnreadableStatementException("too-many-entries", $"The file holds more than {StatementFile.MostEntries} movements. Export a shorter span of time.");
        }

        accounts.Add(entry.Account);
        Account = Account.Length == 0 ? entry.Account : Account;
        From = entry.BookedOn is { } day && (From is null || day < From) ? day : From;
        To = entry.BookedOn is { } last && (To is null || last > To) ? last : To;
        if (entry.Entry != current.Entry)
        {
            Close();
            current = (entry.Entry, entry.EntryAmount, entry.Part > 0);
        }

        current.Left -= entry.IsCredit == entry.EntryIsCredit ? entry.Amount : -entry.Amount;
    }

    private void Close()
    {
        if (current is { IsDivided: true, Left: not 0 })
        {
            undivided.Add(current.Entry);
        }
    }
}
