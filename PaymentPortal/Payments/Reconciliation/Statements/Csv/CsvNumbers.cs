using System.Globalization;
using System.Text.RegularExpressions;
using PaymentPortal.Primitives;

namespace PaymentPortal.Payments.Reconciliation.Statements.Csv;

/// <summary>Numbers and dates of tables, in the one notation that the whole file was found to have.</summary>
internal static partial class CsvNumbers
{
    private static readonly string[] Dates = ["dd.MM.yyyy", "d.M.yyyy", "dd.MM.yy", "d.M.yy", "yyyy-MM-dd", "dd/MM/yyyy", "dd-MM-yyyy", "yyyy/MM/dd", "yyyyMMdd"];

    /// <summary>The decimal sign of some amounts. Where none has decimals either will do; a comma is taken, as German banks write it.</summary>
    public static char PointOf(IReadOnlyList<string> amounts)
    {
        var (points, commas) = (amounts.Count(amount => Point().IsMatch(amount)), amounts.Count(amount => Comma().IsMatch(amount)));
        return points > commas ? '.' : ',';
    }

    /// <summary>Reads an amount with its sign, and with dots, commas, blanks or apostrophes between thousands.</summary>
    public static bool TryRead(string text, char point, Currency currency, out long value)
    {
        value = 0;
        var number = Sign().Replace(text, "").Replace('−', '-');
        var isNegative = number.StartsWith('-') || number.EndsWith('-') || (number.StartsWith('(') && number.EndsWith(')'));
        number = number.Trim('-', '+', '(', ')');
        var group = point == ',' ? '.' : ',';
        if (number.IndexOfAny([group, '\'', '’']) >= 0)
        {
            if (!Grouped().IsMatch(number.Replace(group, '\'').Replace('’', '\'').Split(point)[0]))
            {
                return false;
            }

            number = number.Replace(group.ToString(), "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        }

        if (!BankAmount.TryRead(number, point, currency, out var size))
        {
            return false;
        }

        value = isNegative ? -size : size;
        return true;
    }

    /// <summary>Reads a day; a time behind it does not matter. A year of two digits is of this century.</summary>
    public static bool TryReadDay(string text, out DateOnly day)
    {
        var first = text.Trim().Split(' ', 'T')[0];
        var read = DateOnly.TryParseExact(first, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        day = read && day.Year < 100 ? day.AddYears(2000) : day;
        return read && day.Year is >= 1990 and < 2200;
    }

    [GeneratedRegex(@"\.\d{1,2}\D*$")]
    private static partial Regex Point();

    [GeneratedRegex(@",\d{1,2}\D*$")]
    private static partial Regex Comma();

    [GeneratedRegex(@"[\s\u00A0\u202F€$£]|EUR|CHF|USD|GBP")]
    private static partial Regex Sign();

    [GeneratedRegex(@"^\d{1,3}('\d{3})+$")]
    private static partial Regex Grouped();
}
