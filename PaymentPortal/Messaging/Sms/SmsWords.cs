using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using PaymentPortal.Messaging.Templates;

namespace PaymentPortal.Messaging.Sms;

/// <summary>What a text message says: who asks, how much, what for, the check word, and the link at the end.</summary>
public sealed partial class SmsWords(IStringLocalizer<MessagingTexts> texts, MailWords languages)
{
    /// <summary>Beyond it a description only costs; the page says all of it.</summary>
    private const int LongestDescription = 60;

    /// <summary>The whole text, in the payer's language.</summary>
    public string Text(MessageFacts facts) => languages.In(facts.Culture, () => Plain(texts[
        $"Sms.{facts.Template}",
        facts.Brand.DisplayName,
        facts.AmountText,
        Tame(SafeText.Of(facts.Description, LongestDescription)),
        Tame(facts.Reference),
        facts.CheckWord,
        facts.PayUrl]));

    /// <summary>Typographic characters cost two thirds of a message's room: the whole text would have to travel as UCS-2 for one of them.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            plain.Append(character switch
            {
                '\u00A0' or '\u202F' or '\u2009' => " ",
                '\u2018' or '\u2019' or '\u201A' => "'",
                '\u201C' or '\u201D' or '\u201E' => "\"",
                '\u2010' or '\u2011' or '\u2013' or '\u2014' or '\u2212' => "-",
                '\u2026' => "...",
                _ => character.ToString(),
            });
        }

        return plain.ToString();
    }

    /// <summary>Telephones turn whatever looks like an address into a link; the only link of a message is its own.</summary>
    private static string Tame(string value) => Dot().Replace(value.Replace("://", ": ", StringComparison.Ordinal), ". ");

    [GeneratedRegex(@"\.(?=\p{L}{2})")]
    private static partial Regex Dot();
}
