using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PaymentPortal.Primitives;

/// <summary>One e-mail address, as it can be sent to. Two are equal when they are the same after normalising: the domain in lower case and in ASCII, the rest as written.</summary>
public sealed record EmailAddress
{
    /// <summary>The greatest length of an address (RFC 5321, 4.5.3.1.3, less the angle brackets).</summary>
    public const int Longest = 254;

    private EmailAddress(string value) => Value = value;

    /// <summary>What mail is sent to and what is stored: internationalised domains in their ASCII form (xn--…).</summary>
    public string Value { get; }

    /// <summary>What stands before the "@"; case matters to some servers.</summary>
    public string LocalPart => Value[..Value.LastIndexOf('@')];

    /// <summary>What stands after the "@", in ASCII and lower case.</summary>
    public string Domain => Value[(Value.LastIndexOf('@') + 1)..];

    /// <summary>For people to read: the domain in its own letters ("info@müller.example").</summary>
    public string Display => $"{LocalPart}@{MailDomain.ToUnicode(Domain)}";

    /// <summary>For pages that a stranger might see: "a•••@familie-sg.example", with the same number of dots for every address.</summary>
    public string Masked => $"{Value[0]}•••@{MailDomain.ToUnicode(Domain)}";

    /// <summary>Reads one address; blanks around it do not matter.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address) => TryParse(text, out address, out _);

    /// <inheritdoc cref="TryParse(string?, out EmailAddress?)"/>
    /// <param name="text">What was typed or sent.</param>
    /// <param name="address">The address, when it is one.</param>
    /// <param name="fault">Why not; null when it worked.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address, [NotNullWhen(false)] out EmailFault? fault)
    {
        var trimmed = Invisible.TrimEnds(text ?? "");
        address = null;
        fault = FaultOf(trimmed);
        if (fault is not null)
        {
            return false;
        }

        var at = trimmed.IndexOf('@', StringComparison.Ordinal);
        if (MailDomain.ToAscii(trimmed[(at + 1)..]) is not { } domain)
        {
            fault = EmailFault.Domain;
            return false;
        }

        var value = $"{trimmed[..at]}@{domain}";
        if (value.Length > Longest)
        {
            fault = EmailFault.TooLong;
            return false;
        }

        address = new EmailAddress(value);
        return true;
    }

    /// <summary>The address as it is stored.</summary>
    public override string ToString() => Value;

    /// <summary>Every fault but the domain's, in the order in which naming them helps most.</summary>
    private static EmailFault? FaultOf(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text.Length == 0 ? EmailFault.Empty : EmailFault.TooLong;
        }

        if (text.Any(character => char.IsControl(character) || Invisible.At(character) || char.GetUnicodeCategory(character) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
        {
            return EmailFault.ControlCharacter;
        }

        if (text.AsSpan().IndexOfAny(',', ';') >= 0)
        {
            return EmailFault.SeveralAddresses;
        }

        if (text.AsSpan().IndexOfAny('<', '>') >= 0)
        {
            return EmailFault.DisplayName;
        }

        if (text.Count(character => character == '@') != 1)
        {
            return EmailFault.NoAt;
        }

        var local = text[..text.IndexOf('@', StringComparison.Ordinal)];
        return local.Length > 64 ? EmailFault.TooLong : IsDotAtom(local) ? null : EmailFault.LocalPart;
    }

    /// <summary>RFC 5322, 3.2.3: atoms of ASCII letters, digits and these signs, with single dots between them.</summary>
    private static bool IsDotAtom(string local) =>
        local.Split('.').All(atom => atom.Length > 0 && atom.All(character => char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-/=?^_`{|}~".Contains(character, StringComparison.Ordinal)));
}
