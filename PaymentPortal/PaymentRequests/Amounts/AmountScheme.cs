using System.Text.Json.Serialization;

namespace PaymentPortal.PaymentRequests.Amounts;

/// <summary>What of an amount the payer chooses. One payment within the scheme pays the request in full, whatever the choice was: what is due is then nothing, and what was asked for stays
/// the sender's proposal. A request without a scheme has a fixed amount, which can be paid in parts.</summary>
/// <param name="Kind">How it is chosen.</param>
public sealed record AmountScheme(AmountSchemeKind Kind)
{
    /// <summary>Minor units; of a range.</summary>
    public long Minimum { get; init; }

    /// <summary>Minor units; of a range.</summary>
    public long Maximum { get; init; }

    /// <summary>What can be chosen, in the order shown; empty for a range.</summary>
    public IReadOnlyList<AmountOption> Options { get; init; } = [];

    /// <summary>The least that can be chosen, in minor units.</summary>
    [JsonIgnore]
    public long Floor => Kind == AmountSchemeKind.Range ? Minimum : Options.Min(option => option.Value);

    /// <summary>The most that can be chosen, in minor units. The database lets no more be paid.</summary>
    [JsonIgnore]
    public long Ceiling => Kind switch
    {
        AmountSchemeKind.Range => Maximum,
        AmountSchemeKind.List => Options.Max(option => option.Value),
        AmountSchemeKind.MultiSelect => Options.Sum(option => option.Value),
    };

    /// <summary>Whether money of this amount can be what somebody chose. Of several ticked options only the bounds are known; which they were stands with the attempt.</summary>
    public bool Accepts(long value) => value >= Floor && value <= Ceiling && (Kind != AmountSchemeKind.List || Options.Any(option => option.Value == value));

    /// <inheritdoc/>
    public bool Equals(AmountScheme? other) =>
        other is not null && (Kind, Minimum, Maximum) == (other.Kind, other.Minimum, other.Maximum) && Options.SequenceEqual(other.Options);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Minimum, Maximum, Options.Count);
}
