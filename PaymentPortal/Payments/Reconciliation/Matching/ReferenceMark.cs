namespace PaymentPortal.Payments.Reconciliation.Matching;

/// <summary>Text that could be a reference.</summary>
/// <param name="Code">Capitals and digits without separators.</param>
/// <param name="IsCertain">Whether its check digits fit or it stood in its own field: nobody writes that by accident.</param>
/// <param name="Start">Where it begins among the texts of the line.</param>
/// <param name="Length">How long it is there; the longest wins where several begin within each other.</param>
internal sealed record ReferenceMark(string Code, bool IsCertain, int Start, int Length)
{
    /// <summary>Whether another one spans this one and more.</summary>
    public bool LiesWithin(ReferenceMark other) => other.Length > Length && other.Start <= Start && (long)other.Start + other.Length >= (long)Start + Length;
}
