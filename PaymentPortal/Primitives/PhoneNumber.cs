using System.Diagnostics.CodeAnalysis;
using PhoneNumbers;
using Parsed = PhoneNumbers.PhoneNumber;

namespace PaymentPortal.Primitives;

/// <summary>A phone number that can exist by its length and country. Whether it is given out is not asked: numbering plans grow faster than libraries, and a refused true number is worse than a wrong one.</summary>
public sealed record PhoneNumber
{
    private const string NoRegion = "ZZ";

    /// <summary>Digits after the country code that only the smallest numbering plans go below; Germany's, by its own rules, would call two digits possible.</summary>
    private const int Fewest = 6;

    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    private PhoneNumber(string value) => Value = value;

    /// <summary>E.164, as it is stored and dialled: "+491712344471".</summary>
    public string Value { get; }

    /// <summary>As written inside its country: "0171 2344471".</summary>
    public string National => Library.Format(Read(), PhoneNumberFormat.NATIONAL);

    /// <summary>As written everywhere: "+49 171 2344471".</summary>
    public string International => Library.Format(Read(), PhoneNumberFormat.INTERNATIONAL);

    /// <summary>For pages that a stranger might see: "0171 ••• 4471", always with at least three digits hidden.</summary>
    public string Masked => PhoneMask.Of(National);

    /// <summary>ISO 3166 code of its country; "001" for numbers that belong to none, such as satellite telephones.</summary>
    public string Country => Library.GetRegionCodeForNumber(Read()) ?? Library.GetRegionCodeForCountryCode(Read().CountryCode);

    /// <summary>Whether a text message can arrive: mobile numbers, and those of countries that do not tell them apart.</summary>
    public bool TakesTexts => Library.GetNumberType(Read()) is PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE or PhoneNumberType.UNKNOWN;

    /// <summary>Reads a number with its country code: "+49 171 2344471".</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneNumber? number) => TryParse(text, NoRegion, out number, out _);

    /// <summary>Reads a number in any notation.</summary>
    /// <param name="text">What was typed or sent: "0171/2344471", "+49 (0) 171 2344471", "0049171…".</param>
    /// <param name="region">Where it is, if it does not say so itself: an ISO 3166 code such as "DE".</param>
    /// <param name="number">The number, when it is one.</param>
    /// <param name="fault">Why not; null when it worked.</param>
    public static bool TryParse(string? text, string region, [NotNullWhen(true)] out PhoneNumber? number, [NotNullWhen(false)] out PhoneFault? fault)
    {
        number = null;
        fault = null;
        var trimmed = Invisible.TrimEnds(text ?? "");
        if (trimmed.Length == 0)
        {
            fault = PhoneFault.Empty;
        }
        else if (trimmed.Any(char.IsLetter) || trimmed.Any(char.IsControl))
        {
            // The library would read "0800 FLOWERS" and "… ext. 7"; neither is what a payer's number looks like.
            fault = PhoneFault.NotANumber;
        }
        else
        {
            fault = FaultOf(trimmed, region, out var parsed);
            number = parsed is null || fault is not null ? null : new PhoneNumber(Library.Format(parsed, PhoneNumberFormat.E164));
        }

        return number is not null;
    }

    /// <summary>The number as it is stored.</summary>
    public override string ToString() => Value;

    private static PhoneFault? FaultOf(string text, string region, out Parsed? parsed)
    {
        parsed = null;
        try
        {
            parsed = Library.Parse(text, region);
        }
        catch (NumberParseException refused)
        {
            // The library has no way to ask first.
            return refused.ErrorType switch
            {
                ErrorType.INVALID_COUNTRY_CODE => PhoneFault.Country,
                ErrorType.TOO_SHORT_AFTER_IDD or ErrorType.TOO_SHORT_NSN => PhoneFault.TooShort,
                ErrorType.TOO_LONG => PhoneFault.TooLong,
                _ => PhoneFault.NotANumber,
            };
        }

        return parsed.HasExtension ? PhoneFault.NotANumber : Library.IsPossibleNumberWithReason(parsed) switch
        {
            PhoneNumberUtil.ValidationResult.IS_POSSIBLE when Library.GetNationalSignificantNumber(parsed).Length < Fewest && !Library.IsValidNumber(parsed) => PhoneFault.TooShort,
            PhoneNumberUtil.ValidationResult.IS_POSSIBLE => null,
            PhoneNumberUtil.ValidationResult.INVALID_COUNTRY_CODE => PhoneFault.Country,
            PhoneNumberUtil.ValidationResult.TOO_LONG => PhoneFault.TooLong,
            _ => PhoneFault.TooShort,
        };
    }

    private Parsed Read() => Library.Parse(Value, NoRegion);
}
