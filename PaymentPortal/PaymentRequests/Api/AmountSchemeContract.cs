using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using PaymentPortal.PaymentRequests.Amounts;

namespace PaymentPortal.PaymentRequests.Api;

/// <summary>Whether the payer may choose the amount, and how.</summary>
public sealed record AmountSchemeContract
{
    public const string Fixed = "fixed";

    /// <summary>`fixed`: the amount as it is. `range`: any amount from `minimum` to `maximum`. `list`: one of `options`. `multiSelect`: any of `options` together.</summary>
    /// <example>fixed</example>
    [Required, AllowedValues(Fixed, "range", "list", "multiSelect")]
    public required string Type { get; init; }

    /// <summary>Only with `range`: the least, in minor units of the amount's currency.</summary>
    /// <example>500</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Minimum { get; init; }

    /// <summary>Only with `range`: the most, in minor units of the amount's currency.</summary>
    /// <example>2000</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Maximum { get; init; }

    /// <summary>Only with `list` and `multiSelect`: what can be chosen.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AmountOptionContract>? Options { get; init; }

    /// <summary>A scheme as it goes over the wire; null is a fixed amount.</summary>
    public static AmountSchemeContract Of(AmountScheme? scheme) => scheme is null ? new AmountSchemeContract { Type = Fixed } : new AmountSchemeContract
    {
        Type = AmountSchemeInput.NameOf(scheme.Kind),
        Minimum = scheme.Kind == AmountSchemeKind.Range ? scheme.Minimum : null,
        Maximum = scheme.Kind == AmountSchemeKind.Range ? scheme.Maximum : null,
        Options = scheme.Kind == AmountSchemeKind.Range ? null : [.. scheme.Options.Select(option => new AmountOptionContract { Label = option.Label, Value = option.Value, Reference = option.Reference })],
    };

    /// <summary>As the use cases take it.</summary>
    public AmountSchemeInput ToInput() => new(Type)
    {
        Minimum = Minimum,
        Maximum = Maximum,
        Options = [.. (Options ?? []).Select(option => new AmountOptionInput(option.Label, option.Value, option.Reference))],
    };
}
