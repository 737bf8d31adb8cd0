namespace PaymentPortal.PaymentRequests.Amounts;

/// <summary>An amount scheme as somebody asks for it, unchecked. Names are those of the API.</summary>
/// <param name="Type">"fixed", "range", "list" or "multiSelect".</param>
public sealed record AmountSchemeInput(string? Type)
{
    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    public IReadOnlyList<AmountOptionInput> Options { get; init; } = [];

    /// <summary>A scheme as it is handed back with a change; null for a fixed amount.</summary>
    public static AmountSchemeInput? Of(AmountScheme? scheme) => scheme is null ? null : new AmountSchemeInput(NameOf(scheme.Kind))
    {
        Minimum = scheme.Kind == AmountSchemeKind.Range ? scheme.Minimum : null,
        Maximum = scheme.Kind == AmountSchemeKind.Range ? scheme.Maximum : null,
        Options = [.. scheme.Options.Select(option => new AmountOptionInput(option.Label, option.Value, option.Reference))],
    };

    /// <summary>The API's name of a kind.</summary>
    public static string NameOf(AmountSchemeKind kind) => kind switch
    {
        AmountSchemeKind.Range => "range",
        AmountSchemeKind.List => "list",
        AmountSchemeKind.MultiSelect => "multiSelect",
    };
}

/// <summary>Something that a payer can choose, unchecked.</summary>
public sealed record AmountOptionInput(string? Label, long? Value, string? Reference = null);
