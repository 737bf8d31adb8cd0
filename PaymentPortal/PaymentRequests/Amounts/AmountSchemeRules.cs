using PaymentPortal.Primitives;

namespace PaymentPortal.PaymentRequests.Amounts;

/// <summary>What an amount scheme must be like, and that the amount asked for lies within it.</summary>
internal static class AmountSchemeRules
{
    public const int MostOptions = 50;
    public const int LongestLabel = 80;

    private const string Place = "/amountScheme";

    /// <summary>Checks it; null for a fixed amount and where something is wrong.</summary>
    public static AmountScheme? Check(FaultList faults, AmountSchemeInput? input, Money amount)
    {
        var scheme = input?.Type switch
        {
            null when input is null => null,
            "fixed" => Fixed(faults, input!),
            "range" => Range(faults, input!),
            "list" => Choice(faults, input!, AmountSchemeKind.List),
            "multiSelect" => Choice(faults, input!, AmountSchemeKind.MultiSelect),
            _ => Unknown(faults),
        };
        if (scheme is not null && !scheme.Accepts(amount.Value))
        {
            faults.Add("/amount", "outside-scheme", "The amount is the proposal, so it has to be one that the payer can choose.");
        }

        return scheme;
    }

    private static AmountScheme? Unknown(FaultList faults)
    {
        faults.Add($"{Place}/type", "unknown-type", "One of fixed, range, list and multiSelect.");
        return null;
    }

    private static AmountScheme? Fixed(FaultList faults, AmountSchemeInput input)
    {
        NoBounds(faults, input);
        NoOptions(faults, input);
        return null;
    }

    private static AmountScheme? Range(FaultList faults, AmountSchemeInput input)
    {
        NoOptions(faults, input);
        var minimum = Bound(faults, "minimum", input.Minimum);
        var maximum = Bound(faults, "maximum", input.Maximum);
        if (minimum is null || maximum is null)
        {
            return null;
        }

        if (maximum < minimum)
        {
            faults.Add($"{Place}/maximum", "below-minimum", "The maximum must not be less than the minimum.", minimum);
            return null;
        }

        return new AmountScheme(AmountSchemeKind.Range) { Minimum = minimum.Value, Maximum = maximum.Value };
    }

    private static AmountScheme? Choice(FaultList faults, AmountSchemeInput input, AmountSchemeKind kind)
    {
        NoBounds(faults, input);
        if (input.Options.Count is 0 or > MostOptions)
        {
            faults.Add($"{Place}/options", input.Options.Count == 0 ? "required" : "too-many", $"Between 1 and {MostOptions} options.", MostOptions);
            return null;
        }

        var options = input.Options.Select((option, index) => Option(faults, $"{Place}/options/{index}", option)).OfType<AmountOption>().ToList();
        if (options.Count < input.Options.Count)
        {
            return null;
        }

        if (options.DistinctBy(option => option.Label).Count() < options.Count)
        {
            faults.Add($"{Place}/options", "same-label", "Each option needs a label of its own.");
            return null;
        }

        if (kind == AmountSchemeKind.MultiSelect && options.Sum(option => option.Value) > Money.Largest)
        {
            faults.Add($"{Place}/options", "too-large", "All options together are too much.");
            return null;
        }

        return new AmountScheme(kind) { Options = options };
    }

    private static AmountOption? Option(FaultList faults, string place, AmountOptionInput option)
    {
        var before = faults.All.Count;
        var label = faults.Text($"{place}/label", option.Label, LongestLabel, required: true);
        var reference = faults.Text($"{place}/reference", option.Reference, PaymentRequestRules.LongestReference, required: false);
        var value = Value(faults, $"{place}/value", option.Value);
        return faults.All.Count > before ? null : new AmountOption(label, value!.Value, reference.Length == 0 ? null : reference);
    }

    private static long? Bound(FaultList faults, string name, long? value) => Value(faults, $"{Place}/{name}", value);

    private static long? Value(FaultList faults, string field, long? value)
    {
        if (value is > 0 and <= Money.Largest)
        {
            return value;
        }

        faults.Add(field, value is null ? "required" : value <= 0 ? "not-positive" : "too-large", "An amount of more than zero in minor units.");
        return null;
    }

    private static void NoBounds(FaultList faults, AmountSchemeInput input)
    {
        foreach (var name in new[] { (Name: "minimum", Value: input.Minimum), (Name: "maximum", Value: input.Maximum) }.Where(bound => bound.Value is not null).Select(bound => bound.Name))
        {
            faults.Add($"{Place}/{name}", "not-with-this-type", "Only a range has bounds.");
        }
    }

    private static void NoOptions(FaultList faults, AmountSchemeInput input)
    {
        if (input.Options.Count > 0)
        {
            faults.Add($"{Place}/options", "not-with-this-type", "Only list and multiSelect have options.");
        }
    }
}
