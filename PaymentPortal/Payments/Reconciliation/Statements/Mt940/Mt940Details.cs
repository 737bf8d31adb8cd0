using System.Text;
using System.Text.RegularExpressions;

namespace PaymentPortal.Payments.Reconciliation.Statements.Mt940;

/// <summary>A field 86: who, from which account, and why. German banks write it in numbered parts (?20 to ?29 and ?60 to ?63 for the text, ?32 and ?33 for the name), the text with SEPA's
/// words (EREF+, SVWZ+); Dutch and Belgian ones with words between slashes; others as plain text.</summary>
/// <param name="Name">The other side.</param>
/// <param name="Iban">Its account.</param>
/// <param name="EndToEndId">What the payer's system called the payment.</param>
/// <param name="Remittance">What the payer wrote.</param>
internal sealed partial record Mt940Details(string Name, string Iban, string EndToEndId, string Remittance)
{
    public static readonly Mt940Details Nothing = new("", "", "", "");

    /// <summary>A part holds 27 characters; one that is full goes on in the next without a blank.</summary>
    private const int FullPart = 27;

    /// <summary>Reads the lines of the field.</summary>
    public static Mt940Details Read(IReadOnlyList<string> lines)
    {
        var joined = string.Concat(lines);
        return Structured().Match(joined) is { Success: true } match ? OfParts(joined[3], joined[4..])
            : joined.StartsWith('/') && Slashed().Count(joined) > 1 ? OfSlashes(joined)
            : OfText(string.Join(' ', lines));
    }

    private static Mt940Details OfParts(char separator, string text)
    {
        var (name, account, purpose) = (new StringBuilder(), "", new List<string>());
        foreach (var part in text.Split(separator).Where(part => part.Length >= 2))
        {
            var content = part[2..];
            switch (part[..2])
            {
                case [>= '2' and <= '2', >= '0' and <= '9'] or [>= '6' and <= '6', >= '0' and <= '3']:
                    purpose.Add(content);
                    break;
                case "31":
                    account = content;
                    break;
                case "32" or "33":
                    name.Append(content.Length == 0 || name.Length is 0 or FullPart ? "" : " ").Append(content);
                    break;
            }
        }

        var words = Words(purpose);
        return new Mt940Details(
            BankText.Of(words.GetValueOrDefault("ABWA") is { Length: > 0 } other && name.Length == 0 ? other : name.ToString(), BankText.LongestName),
            BankText.Account(words.GetValueOrDefault("IBAN") is { Length: > 0 } iban && account.Length == 0 ? iban : account),
            BankText.Reference(words.GetValueOrDefault("EREF")),
            BankText.Of(words.GetValueOrDefault("SVWZ") ?? words.GetValueOrDefault(""), BankText.LongestRemittance));
    }

    /// <summary>The text by SEPA's words; what stands before the first of them under no word.</summary>
    private static Dictionary<string, string> Words(List<string> parts)
    {
        var words = new Dictionary<string, string>();
        var (word, last) = ("", 0);
        foreach (var part in parts)
        {
            var rest = part;
            if (SepaWord().Match(part) is { Success: true } match)
            {
                (word, rest, last) = (match.Groups["word"].Value, part[match.Length..], FullPart);
            }

            var before = words.GetValueOrDefault(word, "");
            words[word] = before.Length == 0 || last >= FullPart ? before + rest : $"{before} {rest}";
            last = part.Length;
        }

        return words;
    }

    private static Mt940Details OfSlashes(string text)
    {
        var fields = Slashed().Matches(text).ToLookup(match => match.Groups["word"].Value, match => match.Groups["text"].Value);
        string First(string word) => fields[word].FirstOrDefault() ?? "";
        return new Mt940Details(
            BankText.Of(First("NAME"), BankText.LongestName), BankText.Account(First("IBAN")), BankText.Reference(First("EREF")), BankText.Of(First("REMI"), BankText.LongestRemittance));
    }

    private static Mt940Details OfText(string text) => new("", "", BankText.Reference(EndToEnd().Match(text).Groups["id"].Value), BankText.Of(text, BankText.LongestRemittance));

    [GeneratedRegex(@"^\d{3}[^A-Za-z0-9\s](00|10|20)", RegexOptions.Singleline)]
    private static partial Regex Structured();

    [GeneratedRegex(@"^(?<word>EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC|PURP)\+\s?")]
    private static partial Regex SepaWord();

    [GeneratedRegex(@"/(?<word>NAME|IBAN|BIC|EREF|REMI|TRTP|RTRN|MARF|CSID|ORDP|BENM|ISDT|PREF|ADDR)/+(?<text>.*?)(?=/(?:NAME|IBAN|BIC|EREF|REMI|TRTP|RTRN|MARF|CSID|ORDP|BENM|ISDT|PREF|ADDR)/|$)")]
    private static partial Regex Slashed();

    [GeneratedRegex(@"EREF[:+]\s?(?<id>\S{1,35})")]
    private static partial Regex EndToEnd();
}
