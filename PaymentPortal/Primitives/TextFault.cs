namespace PaymentPortal.Primitives;

/// <summary>Why text cannot be kept as it is.</summary>
public enum TextFault
{
    /// <summary>More code points than the field holds.</summary>
    TooLong,

    /// <summary>A control character, such as NUL, escape or (in a field of one line) a line break.</summary>
    ControlCharacter,

    /// <summary>Half a surrogate pair, or a code point that Unicode will never assign.</summary>
    BrokenCharacter,

    /// <summary>A character that turns the direction of the text around it (U+202A–202E, U+2066–2069): "invoice" could be made to read as something else.</summary>
    DirectionOverride,

    /// <summary>A character that nobody sees, outside the places where scripts and emoji need it.</summary>
    InvisibleCharacter,
}
