namespace PaymentPortal.Checkout;

/// <summary>What the payer's form posts.</summary>
/// <param name="Method">Key of the method.</param>
/// <param name="Amount">An amount in the notation of the payer's language, where one is asked for.</param>
/// <param name="Options">Numbers of the chosen options, where there are any; the first is "0".</param>
/// <param name="Language">The language of the form.</param>
public sealed record PostedChoice(string? Method, string? Amount, IReadOnlyList<string> Options, string? Language)
{
    /// <summary>Whether the payer has been told that a transfer was announced, and goes on.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Whether an amount comes with the method: it may be another one than before, so the post may begin a new attempt.</summary>
    public bool ChoosesAmount => Amount is not null || Options.Count > 0;
}
