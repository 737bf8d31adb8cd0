namespace PaymentPortal.Messaging.Sms;

/// <summary>How a text travels as SMS and what it costs: how many messages a network makes of it (3GPP TS 23.038 and 23.040).</summary>
/// <param name="Encoding">The alphabet that its characters ask for.</param>
/// <param name="Units">Its length in units of that alphabet: septets, or UTF-16 units.</param>
/// <param name="Count">How many messages are paid for.</param>
public sealed record SmsSegments(SmsEncoding Encoding, int Units, int Count)
{
    /// <summary>The default alphabet: one septet each. A character that is not in it or in the extension turns the whole text into UCS-2.</summary>
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>Behind an escape: two septets each, never torn apart between two messages.</summary>
    private const string Extension = "\f^{}\\[~]|€";

    /// <summary>Counts a text.</summary>
    public static SmsSegments Of(string text) =>
        text.All(character => Basic.Contains(character, StringComparison.Ordinal) || Extension.Contains(character, StringComparison.Ordinal))
            ? Of(SmsEncoding.Gsm7, [.. text.Select(character => Extension.Contains(character, StringComparison.Ordinal) ? 2 : 1)], 160, 153)
            : Of(SmsEncoding.Ucs2, [.. text.EnumerateRunes().Select(rune => rune.Utf16SequenceLength)], 70, 67);

    private static SmsSegments Of(SmsEncoding encoding, int[] costs, int alone, int joined)
    {
        var units = costs.Sum();
        if (units <= alone)
        {
            return new SmsSegments(encoding, units, 1);
        }

        // What does not fit into the rest of a message begins the next one whole.
        var (count, used) = (1, 0);
        foreach (var cost in costs)
        {
            (count, used) = used + cost > joined ? (count + 1, cost) : (count, used + cost);
        }

        return new SmsSegments(encoding, units, count);
    }
}

/// <summary>The alphabets of SMS.</summary>
public enum SmsEncoding
{
    /// <summary>The default alphabet: 160 characters, or 153 in each of several.</summary>
    Gsm7,

    /// <summary>Any character: 70 units, or 67 in each of several.</summary>
    Ucs2,
}
