using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using PaymentPortal.Payments.Reconciliation.Statements;

namespace PaymentPortal.Payments.Reconciliation;

/// <summary>Makes the keys of one file's movements, in their order. The bank's reference makes an entry unique together with day, direction and amount, because some banks count
/// anew every day; without a reference everything that the bank says of it does. Movements that are alike in all of it are counted: the second of a file is the second in every file.</summary>
internal sealed class EntryKeys
{
    private readonly Dictionary<UInt128, int> seen = [];
    private readonly Dictionary<UInt128, int> partsSeen = [];
    private (int Entry, string Key) whole;

    /// <summary>The key of the next movement.</summary>
    public EntryKey Next(BankEntry entry)
    {
        if (entry.Entry != whole.Entry)
        {
            partsSeen.Clear();
            whole = (entry.Entry, Counted(seen, Marks(entry), entry.Status == BookingStatus.Booked ? "" : "p"));
        }

        return new EntryKey(whole.Key, entry.Part == 0 ? whole.Key : $"{whole.Key}/{Counted(partsSeen, [entry.PartReference, .. Story(entry), Number(entry.Amount)], "")[16..]}");
    }

    private static string[] Marks(BankEntry entry) =>
    [
        entry.Account, entry.EntryIsCredit ? "C" : "D", entry.IsReversal ? "R" : "", Number(entry.EntryAmount), entry.Currency, Day(entry.BookedOn ?? entry.ValueOn),
        .. entry.BankReference.Length > 0 ? [entry.BankReference] : entry.Part > 0 ? ["bulk"] : Story(entry),
    ];

    /// <summary>Without blanks and punctuation, which formats break in different places.</summary>
    private static string[] Story(BankEntry entry) => [Compact(entry.EndToEndId), entry.Iban, Compact(entry.Name), Compact(entry.Remittance)];

    private static string Counted(Dictionary<UInt128, int> seen, string[] marks, string prefix)
    {
        var hash = MemoryMarshal.Read<UInt128>(SHA256.HashData(Encoding.UTF8.GetBytes(prefix + string.Join('\u001F', marks))));
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, hash, out _);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{hash:x32}.{++count}");
    }

    private static string Compact(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "";
}
