namespace PaymentPortal.Payments.Reconciliation;

/// <summary>What makes a movement the same one in every file that tells of it.</summary>
/// <param name="Whole">Of the entry as a whole.</param>
/// <param name="Own">Of the movement: the entry's, and for a part of it more.</param>
internal readonly record struct EntryKey(string Whole, string Own);
