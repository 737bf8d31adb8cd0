namespace PaymentPortal.Primitives;

/// <summary>Why text is no phone number.</summary>
public enum PhoneFault
{
    /// <summary>Nothing was given.</summary>
    Empty,

    /// <summary>Not digits with the usual signs, or with an extension that cannot be dialled through.</summary>
    NotANumber,

    /// <summary>No such country code, or none given and no home region to assume.</summary>
    Country,

    /// <summary>Fewer digits than numbers there have.</summary>
    TooShort,

    /// <summary>More digits than numbers there have.</summary>
    TooLong,
}
