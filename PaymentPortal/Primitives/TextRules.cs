using System.Globalization;
using System.Text;

namespace PaymentPortal.Primitives;

/// <summary>What is wrong with one character between its neighbours.</summary>
internal static class TextRules
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;
    private const int EmojiStyle = 0xFE0F;

    public static TextFault? FaultOf(Rune before, Rune rune, Rune after, bool lines) => rune.Value switch
    {
        '\n' when lines => null,
        0x2028 or 0x2029 => TextFault.ControlCharacter,
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => TextFault.DirectionOverride,
        >= 0xFDD0 and <= 0xFDEF => TextFault.BrokenCharacter,
        var value when (value & 0xFFFE) == 0xFFFE => TextFault.BrokenCharacter,
        Joiner when IsPicture(before) && IsPicture(after) => null,
        Joiner or NonJoiner when IsJoining(before) && IsJoining(after) => null,
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control => TextFault.ControlCharacter,
        _ when Invisible.At(rune) => TextFault.InvisibleCharacter,
        _ => null,
    };

    /// <summary>Parts of emoji, which a zero-width joiner ties together: pictures, skin tones, the sign for "as a picture".</summary>
    private static bool IsPicture(Rune rune) =>
        rune.Value is EmojiStyle or (>= 0x1F3FB and <= 0x1F3FF) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;

    /// <summary>Letters of the scripts from Arabic to Sinhala, where joiner and non-joiner are part of the spelling (Persian, Hindi, Sinhala).</summary>
    private static bool IsJoining(Rune rune) => rune.Value is >= 0x0600 and <= 0x0DFF;
}
