using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PaymentPortal.Primitives;

/// <summary>An international bank account number (ISO 13616) whose country, length and check digits are right. Whether the account exists only a bank can say.</summary>
public sealed record Iban
{
    private Iban(string value) => Value = value;

    /// <summary>Capitals and digits without blanks, as it is stored and sent.</summary>
    public string Value { get; }

    /// <summary>The country of the account, ISO 3166: "DE".</summary>
    public string Country => Value[..2];

    /// <summary>In groups of four, as it is printed: "DE89 3704 0044 0532 0130 00".</summary>
    public string Grouped => Grouping.InFours(Value);

    /// <summary>For pages that a stranger might see: "DE89 •••• 3000".</summary>
    public string Masked => $"{Value[..4]} •••• {Value[^4..]}";

    /// <summary>Whether it is an account of Switzerland or Liechtenstein, the only ones a Swiss QR-bill may name.</summary>
    public bool IsSwiss => Country is "CH" or "LI";

    /// <summary>Whether it is a QR-IBAN: an account for QR-bills alone, told by a bank code of 30000 to 31999, that takes money only with a QR reference.</summary>
    public bool IsQrIban => IsSwiss && int.TryParse(Value.AsSpan(4, 5), NumberStyles.None, CultureInfo.InvariantCulture, out var bank) && bank is >= 30000 and <= 31999;

    /// <summary>Reads an IBAN with or without blanks, in any case.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Iban? iban) => TryParse(text, out iban, out _);

    /// <inheritdoc cref="TryParse(string?, out Iban?)"/>
    /// <param name="text">What was typed or sent; a leading "IBAN" does not matter.</param>
    /// <param name="iban">The IBAN, when it is one.</param>
    /// <param name="fault">Why not; null when it worked.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Iban? iban, [NotNullWhen(false)] out IbanFault? fault)
    {
        var code = Grouping.Strip(text ?? "");
        code = code.StartsWith("IBAN", StringComparison.Ordinal) ? code[4..].TrimStart(':') : code;
        fault = FaultOf(code);
        iban = fault is null ? new Iban(code) : null;
        return iban is not null;
    }

    /// <summary>The IBAN as it is stored.</summary>
    public override string ToString() => Value;

    private static IbanFault? FaultOf(string code)
    {
        if (code.Length == 0)
        {
            return IbanFault.Empty;
        }

        if (!code.All(char.IsAsciiLetterOrDigit) || code.Length < 4 || !code[..2].All(char.IsAsciiLetterUpper) || !code[2..4].All(char.IsAsciiDigit))
        {
            return IbanFault.Characters;
        }

        return !IbanLengths.TryFind(code[..2], out var length) ? IbanFault.Country
            : code.Length != length ? IbanFault.Length
            : Mod97.Fits(code) ? null : IbanFault.CheckDigits;
    }
}
