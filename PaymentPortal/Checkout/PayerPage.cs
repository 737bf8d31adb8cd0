using System.Globalization;
using PaymentPortal.PaymentRequests.Amounts;
using PaymentPortal.Primitives;

namespace PaymentPortal.Checkout;

/// <summary>Everything that a payer's page shows, put together once per version of the request, language and state.</summary>
public sealed record PayerPage
{
    public required string Token { get; init; }

    public required PayerState State { get; init; }

    public required PayerBrand Brand { get; init; }

    public required CultureInfo Culture { get; init; }

    /// <summary>The other languages that one can switch to.</summary>
    public required IReadOnlyList<CultureInfo> OtherLanguages { get; init; }

    /// <summary>What the request asks for.</summary>
    public required Money Amount { get; init; }

    /// <summary>What is left to pay.</summary>
    public required Money Due { get; init; }

    /// <summary>What the payer is asked for: what is left to pay, or from the least to the most that can be chosen.</summary>
    public required AmountSpan Asked { get; init; }

    /// <summary>What the payer chooses of an open amount; null for a fixed one.</summary>
    public PayerChoice? Choice { get; init; }

    /// <summary>What came and was due.</summary>
    public required Money Paid { get; init; }

    /// <summary>What went back to the payer.</summary>
    public required Money Refunded { get; init; }

    /// <summary>Whether the payer's bank took the money back.</summary>
    public bool IsChargedBack { get; init; }

    /// <summary>Whether more money came than was due.</summary>
    public bool HasSurplus { get; init; }

    /// <summary>Where the payer can go on, by a button and never by itself; null without an address that the brand allows.</summary>
    public Uri? Return { get; init; }

    public required string Reference { get; init; }

    public required string Description { get; init; }

    public DateOnly? DueDate { get; init; }

    public bool IsOverdue { get; init; }

    /// <summary>In the brand's time zone.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How long it can still be paid.</summary>
    public TimeSpan TimeLeft { get; init; }

    /// <summary>Initial and surname; null when nobody is named.</summary>
    public string? Payer { get; init; }

    /// <summary>The payer's masked address; null when there is none.</summary>
    public string? PayerEmail { get; init; }

    public required CheckWord CheckWord { get; init; }

    public IReadOnlyList<PayerMethod> Methods { get; init; } = [];

    /// <summary>Key of the method chosen beforehand.</summary>
    public string Chosen { get; init; } = "";

    /// <summary>Present when the amount can be transferred by hand.</summary>
    public PayerTransfer? Transfer { get; init; }

    /// <summary>The transfer that the payer announced and that has not come; null when there is none.</summary>
    public PayerAnnouncement? Announced { get; init; }

    /// <summary>The last payment that was due.</summary>
    public PayerReceipt? Receipt { get; init; }

    /// <summary>The method of the attempt under way, by its name; null when none is.</summary>
    public string? UnderWay { get; init; }

    /// <summary>The last attempt's ending, as the timeline has it ("refused"); null while one is under way or when there was none.</summary>
    public string? LastEnding { get; init; }

    /// <summary>Where the browser may be sent by the form, for the page's content security policy.</summary>
    public IReadOnlyList<string> ProviderHosts { get; init; } = [];
}
