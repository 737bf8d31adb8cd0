namespace PaymentPortal.Primitives;

/// <summary>Why text is no IBAN.</summary>
public enum IbanFault
{
    /// <summary>Nothing was given.</summary>
    Empty,

    /// <summary>Something else than letters A–Z and digits, or not two letters and two digits at the start.</summary>
    Characters,

    /// <summary>No country that takes part in the IBAN.</summary>
    Country,

    /// <summary>Too short or too long for its country.</summary>
    Length,

    /// <summary>The check digits do not fit: a slip somewhere.</summary>
    CheckDigits,
}
