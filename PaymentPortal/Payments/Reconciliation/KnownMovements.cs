using Microsoft.EntityFrameworkCore;
using PaymentPortal.Data;
using PaymentPortal.Payments.Reconciliation.Statements;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Holds some movements against those that other files have told, and adds the new ones. A bulk entry counts once: as a whole or in its parts, whichever can still be decided.</summary>
/// <param name="db">The unit's context.</param>
/// <param name="movements">Some movements of one file.</param>
/// <param name="ids">Makes the ids of new lines, so that they sort as the file does.</param>
internal sealed class KnownMovements(PaymentPortalDbContext db, IReadOnlyList<(BankEntry Entry, EntryKey Key)> movements, LineIds ids)
{
    /// <summary>Adds what is new.</summary>
    /// <param name="statementId">The statement that tells it.</param>
    /// <param name="now">UTC.</param>
    /// <returns>How many were new.</returns>
    public async Task<int> TakeNew(Guid statementId, DateTimeOffset now)
    {
        var taken = 0;
        foreach (var ofAccount in movements.GroupBy(movement => movement.Entry.Account))
        {
            var known = await Known(ofAccount.Key, [.. ofAccount.Select(movement => movement.Key.Whole).Distinct()]);
            var pending = await Pending(ofAccount.Key, [.. ofAccount.Where(movement => movement.Entry.Status == BookingStatus.Booked).Select(movement => movement.Entry)]);
            foreach (var (entry, key) in ofAccount)
            {
                if (IsKnown(known[key.Whole], entry, key, statementId))
                {
                    continue;
                }

                pending.Find(line => line.State == StatementLineState.Shown && IsSame(line, entry))?.Replace(statementId);
                db.Add(StatementLine.Receive(ids.Of(entry), statementId, entry, key, now));
                taken++;
            }
        }

        return taken;
    }

    private static bool IsKnown(IEnumerable<StatementLine> known, BankEntry entry, EntryKey key, Guid statementId)
    {
        var lines = known.ToList();
        if (lines.Exists(line => line.Key == key.Own))
        {
            return true;
        }

        if (entry.Part == 0)
        {
            // The sum of what has been told in parts.
            return lines.Exists(line => line.IsPart);
        }

        // Parts of what has been told as a whole: they count in its place, unless a person has booked the whole.
        var whole = lines.Find(line => !line.IsPart && line.State != StatementLineState.Replaced);
        if (whole?.State is StatementLineState.Matched or StatementLineState.SetAside)
        {
            return true;
        }

        whole?.Replace(statementId);
        return false;
    }

    private async Task<ILookup<string, StatementLine>> Known(string account, List<string> keys) =>
        (await db.Set<StatementLine>().Where(line => line.Account == account && keys.Contains(line.EntryKey)).ToListAsync()).ToLookup(line => line.EntryKey);

    /// <summary>What was only expected so far.</summary>
    private async Task<List<StatementLine>> Pending(string account, List<BankEntry> booked)
    {
        var amounts = booked.Select(entry => entry.Amount).Distinct().ToList();
        return booked.Count == 0 ? [] : await db.Set<StatementLine>()
            .Where(line => line.Account == account && line.Booking == BookingStatus.Pending && line.State == StatementLineState.Shown && amounts.Contains(line.AmountValue)).ToListAsync();
    }

    private static bool IsSame(StatementLine line, BankEntry entry) =>
        line.AmountValue == entry.Amount && line.IsCredit == entry.IsCredit && line.CurrencyCode == entry.Currency && entry.Part == 0
        && (line.BankReference.Length > 0 || entry.BankReference.Length > 0
            ? line.BankReference == entry.BankReference
            : line.Name == entry.Name && line.Remittance == entry.Remittance);
}
