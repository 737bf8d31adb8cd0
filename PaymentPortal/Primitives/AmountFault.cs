namespace PaymentPortal.Primitives;

/// <summary>Why typed text is no amount that can be asked for. Nothing else can go wrong.</summary>
public enum AmountFault
{
    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>Not a number of this culture: other characters, wrong grouping, another currency's sign.</summary>
    NotANumber,

    /// <summary>More decimals than the currency has, even if they are zeros: "1,000" might be meant as one thousand.</summary>
    TooManyDecimals,

    /// <summary>A number below zero.</summary>
    Negative,

    /// <summary>Nothing to pay.</summary>
    Zero,

    /// <summary>More than <see cref="Money.Largest"/>.</summary>
    TooLarge,
}
