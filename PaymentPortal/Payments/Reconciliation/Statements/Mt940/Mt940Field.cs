namespace PaymentPortal.Payments.Reconciliation.Statements.Mt940;

/// <summary>One field.</summary>
/// <param name="Tag">"61".</param>
/// <param name="Line">Line of the file on which it begins.</param>
/// <param name="Lines">Its lines without the tag.</param>
internal sealed record Mt940Field(string Tag, int Line, List<string> Lines);
