using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PaymentPortal.Primitives;

/// <summary>A word that stands in the message and on the payer's page, so that both are known to belong together. It proves nothing to a machine; a person compares it at a glance or by ear.</summary>
public sealed record CheckWord
{
    private static readonly string[] Words = ReadWords();

    private CheckWord(string value) => Value = value;

    /// <summary>Five to seven capitals A–Z: "LINDEN". Any two words of the list differ in at least two letters.</summary>
    public string Value { get; }

    /// <summary>Every word there is. Their order is part of stored requests and never changes.</summary>
    public static IReadOnlyList<string> All => Words;

    /// <summary>The word of a number; the same for ever. Every word is equally likely, for their count divides 2³².</summary>
    public static CheckWord Of(uint number) => new(Words[number % Words.Length]);

    /// <summary>Reads a word of the list, in any case.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CheckWord? word)
    {
        var capitals = Invisible.TrimEnds(text ?? "").ToUpperInvariant();
        word = Words.Contains(capitals) ? new CheckWord(capitals) : null;
        return word is not null;
    }

    /// <summary>How to say it letter by letter on the phone: "Leipzig · Ingelheim · …" (DIN 5009 of 2022) in German, "Lima · India · …" (ICAO) elsewhere.</summary>
    public string Spelled(CultureInfo culture) => string.Join(" · ", Value.Select(letter => SpellingTable.For(culture)[letter - 'A']));

    /// <summary>The word itself.</summary>
    public override string ToString() => Value;

    private static string[] ReadWords()
    {
        using var stream = typeof(CheckWord).Assembly.GetManifestResourceStream("PaymentPortal.Primitives.CheckWords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
    }
}
