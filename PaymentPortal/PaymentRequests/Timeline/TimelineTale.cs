using PaymentPortal.Components.Kit;

namespace PaymentPortal.PaymentRequests.Timeline;

/// <summary>One entry as people read it.</summary>
/// <param name="Icon">One of <see cref="Glyphs"/>.</param>
/// <param name="Tone">Paid for money, Attention for what went wrong, Open for what the payer did, Draft for the rest.</param>
/// <param name="Sentence">What happened.</param>
public sealed record TimelineTale(string Icon, Tone Tone, string Sentence)
{
    /// <summary>A quiet second line.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether it belongs to the short story; the rest is bookkeeping.</summary>
    public bool IsEssential { get; init; } = true;
}
