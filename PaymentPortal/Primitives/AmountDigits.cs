using System.Globalization;
using System.Text;

namespace PaymentPortal.Primitives;

/// <summary>The digits of a typed number, taken apart by the culture's signs. No rounding, no guessing, no floating point.</summary>
internal static class AmountDigits
{
    private const char Blank = ' ';
    private const char Apostrophe = '\'';

    /// <summary>Reads digits with at most one decimal sign and thousands grouped throughout or not at all.</summary>
    /// <param name="text">The number without currency and sign.</param>
    /// <param name="culture">Whose signs and digits count.</param>
    /// <param name="whole">ASCII digits before the decimal sign, without grouping; may be empty when there are decimals (".50").</param>
    /// <param name="decimals">ASCII digits after it; empty for "129" and for "129,-".</param>
    public static bool TryRead(string text, CultureInfo culture, out string whole, out string decimals)
    {
        whole = decimals = "";
        var number = Plain(text, culture);
        var point = Point(number, culture.NumberFormat);
        var parts = number.Split(point);
        if (parts.Length > 2)
        {
            return false;
        }

        var hasPoint = parts.Length == 2;
        decimals = hasPoint ? parts[1] : "";
        if (hasPoint && decimals is "-" or "--")
        {
            decimals = "";
            return TryUngroup(parts[0], Group(culture, point, true), culture, out whole) && whole.Length > 0;
        }

        return decimals.All(char.IsAsciiDigit)
            && (!hasPoint || decimals.Length > 0)
            && TryUngroup(parts[0], Group(culture, point, hasPoint), culture, out whole)
            && (hasPoint || whole.Length > 0);
    }

    /// <summary>The culture's decimal sign; in French Switzerland amounts have another one than numbers, and people type both.</summary>
    private static char Point(string number, NumberFormatInfo format)
    {
        var ofAmounts = format.CurrencyDecimalSeparator is "," or "٫" ? ',' : '.';
        var ofNumbers = format.NumberDecimalSeparator is "," or "٫" ? ',' : '.';
        return number.Contains(ofAmounts, StringComparison.Ordinal) ? ofAmounts : ofNumbers;
    }

    /// <summary>The other of comma and dot as the sign between thousands, or nothing. Where the culture groups by blanks or apostrophes, the other sign counts only beside a decimal sign,
    /// for "1.234" typed in Polish may well mean 1,234.</summary>
    private static char? Group(CultureInfo culture, char point, bool hasPoint)
    {
        var other = point == ',' ? '.' : ',';
        var format = culture.NumberFormat;
        var own = Plain(format.NumberGroupSeparator + format.CurrencyGroupSeparator, culture);
        return hasPoint || own.Contains(other, StringComparison.Ordinal) ? other : null;
    }

    private static bool TryUngroup(string text, char? group, CultureInfo culture, out string digits)
    {
        digits = text;
        var separator = text.FirstOrDefault(character => !char.IsAsciiDigit(character));
        if (separator == default)
        {
            return true;
        }

        digits = text.Replace(separator.ToString(), "", StringComparison.Ordinal);
        return (separator is Blank or Apostrophe || separator == group)
            && digits.All(char.IsAsciiDigit)
            && text[0] != '0'
            && (IsGrouped(text, separator, [3]) || IsGrouped(text, separator, culture.NumberFormat.NumberGroupSizes));
    }

    /// <summary>Whether every group has its size, counted from the right; the last size repeats (India: 3, then 2).</summary>
    private static bool IsGrouped(string text, char separator, int[] sizes)
    {
        var groups = text.Split(separator);
        for (var i = 0; i < groups.Length; i++)
        {
            var fromRight = groups.Length - 1 - i;
            var size = sizes.Length == 0 ? 3 : sizes[Math.Min(fromRight, sizes.Length - 1)];
            if (groups[i].Length > size || groups[i].Length == 0 || (i > 0 && groups[i].Length != size))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same number with one kind of blank, apostrophe, dash and digit. Digits of another script count only where they are the culture's own.</summary>
    private static string Plain(string text, CultureInfo culture)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var native = Array.IndexOf(culture.NumberFormat.NativeDigits, character.ToString());
            plain.Append(character switch
            {
                _ when native >= 0 => (char)('0' + native),
                ' ' or '\u00A0' or '\u202F' or '\u2009' or '\u2007' or '\u2008' or '\u200A' => Blank,
                '’' or '\'' or '‘' or 'ʼ' => Apostrophe,
                '–' or '—' or '−' or '-' => '-',
                '٫' => ',',
                '٬' => '.',
                _ => character,
            });
        }

        return plain.ToString();
    }
}
