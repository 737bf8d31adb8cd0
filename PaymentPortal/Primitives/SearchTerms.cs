using System.Text;

namespace PaymentPortal.Primitives;

/// <summary>The words by which something is found again. <see cref="Of"/> makes what is stored; <see cref="Asked"/> makes what is looked for, each of which must be the beginning of a stored term.</summary>
public static class SearchTerms
{
    /// <summary>The greatest length of a term in UTF-16 units; longer ones are cut.</summary>
    public const int Longest = 40;

    /// <summary>The greatest number of terms of one thing; the texts given first win.</summary>
    public const int Most = 24;

    /// <summary>What sorts behind every text: a term and this end the range of all terms that begin with it, by bytes of UTF-8.</summary>
    public const string AfterAll = "\U0010FFFF";

    /// <summary>The distinct folded terms of some texts: words; references without their separators and in parts; phone numbers as digits, international and national;
    /// mail addresses whole, before and after the "@".</summary>
    public static IReadOnlyList<string> Of(params ReadOnlySpan<string?> texts)
    {
        var terms = new List<string>();
        foreach (var text in texts)
        {
            foreach (var term in Terms(text ?? ""))
            {
                var cut = Cut(term);
                if (cut.Length > 0 && !terms.Contains(cut))
                {
                    terms.Add(cut);
                }

                if (terms.Count == Most)
                {
                    return terms;
                }
            }
        }

        return terms;
    }

    /// <summary>The folded terms of what a person typed into a search box; all of them must be found. "Müller INV-2026" asks for "muller" and "inv2026", "0171 447" for "0171447".</summary>
    public static IReadOnlyList<string> Asked(string? text)
    {
        var folded = PlainText.Fold(text);
        return IsNumber(folded)
            ? [Cut(Compact(folded))]
            : [.. Chunks(folded).Select(chunk => Cut(chunk.Contains('@', StringComparison.Ordinal) ? chunk : Compact(chunk))).Where(term => term.Length > 0).Distinct().Take(Most)];
    }

    private static IEnumerable<string> Terms(string text)
    {
        var folded = PlainText.Fold(text);
        if (IsNumber(folded))
        {
            yield return Compact(folded);
            if (PhoneNumber.TryParse(text, out var phone))
            {
                yield return Compact(phone.National);
            }
        }

        foreach (var term in Chunks(folded).SelectMany(OfChunk).Concat(NumbersInGroups(folded)))
        {
            yield return term;
        }

        foreach (var word in Chunks(text).Where(chunk => !chunk.Contains('@', StringComparison.Ordinal)).SelectMany(chunk => UmlautSpellings.Of(chunk).SelectMany(Words)))
        {
            yield return word;
        }
    }

    /// <summary>Numbers written in groups inside other text ("invoice 2026 0042"), because <see cref="Asked"/> joins what looks like one number.</summary>
    private static IEnumerable<string> NumbersInGroups(string folded)
    {
        var number = "";
        foreach (var chunk in Chunks(folded).Append(""))
        {
            if (chunk.Length > 0 && Compact(chunk).All(char.IsAsciiDigit))
            {
                number += Compact(chunk);
            }
            else
            {
                if (number.Length > 2)
                {
                    yield return number;
                }

                number = "";
            }
        }
    }

    /// <summary>Only a mail address is asked for with its punctuation (<see cref="Asked"/>).</summary>
    private static IEnumerable<string> OfChunk(string chunk)
    {
        var at = chunk.LastIndexOf('@');
        if (at > 0)
        {
            return [chunk, Compact(chunk[..at]), Compact(chunk[(at + 1)..]), .. Words(chunk[..at])];
        }

        return [Compact(chunk), .. Words(chunk)];
    }

    /// <summary>What stands between blanks, without punctuation at its ends.</summary>
    private static IEnumerable<string> Chunks(string folded) =>
        folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(TrimPunctuation).Where(chunk => chunk.Length > 0);

    private static string TrimPunctuation(string chunk)
    {
        var runes = chunk.EnumerateRunes().ToList();
        var first = runes.FindIndex(Rune.IsLetterOrDigit);
        var last = runes.FindLastIndex(Rune.IsLetterOrDigit);
        return first < 0 ? "" : string.Concat(runes[first..(last + 1)]);
    }

    /// <summary>The runs of letters and digits inside a chunk; a single letter of "O'Brien" finds nothing and is left out.</summary>
    private static IEnumerable<string> Words(string chunk)
    {
        var word = new StringBuilder();
        foreach (var rune in chunk.EnumerateRunes().Append(new Rune(' ')))
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(rune);
            }
            else
            {
                if (word.Length > 1)
                {
                    yield return word.ToString();
                }

                word.Clear();
            }
        }
    }

    private static string Compact(string chunk) => string.Concat(chunk.EnumerateRunes().Where(Rune.IsLetterOrDigit));

    /// <summary>Whether the text is one number written with the signs of phone numbers: "+49 (171) 123-4471".</summary>
    private static bool IsNumber(string text) =>
        text.Count(char.IsAsciiDigit) > 2 && text.All(character => char.IsAsciiDigit(character) || char.IsWhiteSpace(character) || "+()/-.".Contains(character, StringComparison.Ordinal));

    private static string Cut(string term) =>
        term.Length <= Longest ? term : term[..(char.IsHighSurrogate(term[Longest - 1]) ? Longest - 1 : Longest)];
}
