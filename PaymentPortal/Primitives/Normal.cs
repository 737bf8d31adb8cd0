using System.Text;

namespace PaymentPortal.Primitives;

/// <summary>Unicode normalisation that never throws: half surrogate pairs become U+FFFD, code points that Unicode will never assign are left out.</summary>
internal static class Normal
{
    public static string Form(string text, NormalizationForm form)
    {
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF))
            {
                sound.Append(rune);
            }
        }

        return sound.ToString().Normalize(form);
    }
}
