namespace PaymentPortal.Primitives;

/// <summary>Collects the faults of an input while it is being read, so that all of them are told at once.</summary>
public sealed class FaultList
{
    private readonly List<Fault> faults = [];

    public IReadOnlyList<Fault> All => faults;

    public bool Any => faults.Count > 0;

    public void Add(string field, string code, string words, long? limit = null) => faults.Add(new Fault(field, code, words, limit));

    /// <summary>A line of text as it is to be stored; notes what is wrong with it. Empty when it is missing.</summary>
    public string Text(string field, string? text, int longest, bool required)
    {
        var clean = PlainText.Clean(text);
        if (clean.Length == 0)
        {
            if (required)
            {
                Add(field, "required", "This is needed.");
            }
        }
        else if (PlainText.FindFault(clean, longest) is { } fault)
        {
            Add(field, FaultCode.Of(fault), Words(fault, longest), fault == TextFault.TooLong ? longest : null);
        }

        return clean;
    }

    /// <summary>A whole number within bounds.</summary>
    public T Whole<T>(string field, T value, T smallest, T largest)
        where T : struct, System.Numerics.IBinaryInteger<T>
    {
        if (value < smallest || value > largest)
        {
            Add(field, "out-of-range", $"Between {smallest} and {largest}.", long.CreateSaturating(largest));
        }

        return value;
    }

    /// <summary>A decimal number within bounds and with at most so many decimals.</summary>
    public decimal Fraction(string field, decimal value, decimal smallest, decimal largest, int decimals)
    {
        if (value < smallest || value > largest)
        {
            Add(field, "out-of-range", $"Between {smallest} and {largest}.", decimal.ToInt64(largest));
        }
        else if (decimal.Round(value, decimals) != value)
        {
            Add(field, "too-many-decimals", $"At most {decimals} decimals.", decimals);
        }

        return value;
    }

    private static string Words(TextFault fault, int longest) => fault switch
    {
        TextFault.TooLong => $"At most {longest} characters.",
        TextFault.ControlCharacter => "Contains a control character.",
        TextFault.BrokenCharacter => "Contains a broken character.",
        TextFault.DirectionOverride => "Contains a character that turns the direction of writing.",
        TextFault.InvisibleCharacter => "Contains an invisible character.",
    };
}
