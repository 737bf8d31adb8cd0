using System.Diagnostics.CodeAnalysis;

namespace PaymentPortal.Primitives;

/// <summary>A structured creditor reference (ISO 11649): "RF", two check digits and 1–21 letters or digits. A bank checks it while it is typed, and it comes back unchanged on the statement.</summary>
public sealed record CreditorReference
{
    private const int LongestBody = 21;

    private CreditorReference(string value) => Value = value;

    /// <summary>Capitals and digits without blanks, as it goes into a transfer and a QR code.</summary>
    public string Value { get; }

    /// <summary>In groups of four, as it is printed: "RF18 5390 0754 7034".</summary>
    public string Grouped => Grouping.InFours(Value);

    /// <summary>The reference for a request; always there, always the same for the same text.</summary>
    /// <param name="reference">The seller's own: "INV-2026-0042" gives RF.. INV20260042. One that is a creditor reference already stays as it is. What has no letter or digit of
    /// A–Z and 0–9, or more than 21, gives 13 characters from its hash (67 bits: two of a million collide with a chance of 1 in 10⁸).</param>
    public static CreditorReference FromReference(string reference)
    {
        if (TryParse(reference, out var already))
        {
            return already;
        }

        var body = string.Concat(reference.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return OfBody(body.Length is > 0 and <= LongestBody ? body : Base36Hash.Of(reference));
    }

    /// <summary>Reads a reference with or without blanks, in any case; false when its form or its check digits are wrong.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CreditorReference? reference)
    {
        var code = Grouping.Strip(text ?? "");
        var fits = code.Length is > 4 and <= LongestBody + 4
            && code.StartsWith("RF", StringComparison.Ordinal)
            && code.All(char.IsAsciiLetterOrDigit)
            && code[2..4].All(char.IsAsciiDigit)
            && Mod97.Fits(code);
        reference = fits ? new CreditorReference(code) : null;
        return fits;
    }

    /// <summary>The reference as it is stored.</summary>
    public override string ToString() => Value;

    private static CreditorReference OfBody(string body) => new($"RF{98 - Mod97.Of(body + "RF00"):00}{body}");
}
