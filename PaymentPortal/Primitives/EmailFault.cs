namespace PaymentPortal.Primitives;

/// <summary>Why text is not one e-mail address.</summary>
public enum EmailFault
{
    /// <summary>Nothing was given.</summary>
    Empty,

    /// <summary>More than 254 characters, or more than 64 before the "@" (RFC 5321, 4.5.3.1).</summary>
    TooLong,

    /// <summary>A line break, another control character or an invisible one: what mail headers are broken with.</summary>
    ControlCharacter,

    /// <summary>More than one address, separated by a comma or semicolon.</summary>
    SeveralAddresses,

    /// <summary>A name with the address in angle brackets: only the address is wanted.</summary>
    DisplayName,

    /// <summary>There is no "@", or more than one.</summary>
    NoAt,

    /// <summary>What stands before the "@" is no plain local part: letters, digits and the signs of RFC 5322 "dot-atom"; quoted and non-ASCII ones are refused.</summary>
    LocalPart,

    /// <summary>What stands after the "@" is no domain with at least two labels; addresses in brackets are refused.</summary>
    Domain,
}
