using System.Globalization;

namespace PaymentPortal.Primitives;

/// <summary>Names of letters for the phone.</summary>
internal static class SpellingTable
{
    /// <summary>DIN 5009:2022-06, the table of cities.</summary>
    private static readonly string[] German = """
        Aachen Berlin Chemnitz Düsseldorf Essen Frankfurt Goslar Hamburg Ingelheim Jena Köln Leipzig München Nürnberg Offenbach Potsdam Quickborn Rostock Salzwedel
        Tübingen Unna Völklingen Wuppertal Xanten Ypsilon Zwickau
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>ICAO Annex 10, which NATO shares.</summary>
    private static readonly string[] International = """
        Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra
        Tango Uniform Victor Whiskey X-ray Yankee Zulu
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Twenty-six names, A to Z.</summary>
    public static IReadOnlyList<string> For(CultureInfo culture) => culture.TwoLetterISOLanguageName == "de" ? German : International;
}
