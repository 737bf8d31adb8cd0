using System.Globalization;
using PaymentPortal.Documents.Layout;
using PaymentPortal.Documents.PaymentCodes;
using PaymentPortal.Primitives;
using SkiaSharp;
using static PaymentPortal.Documents.Layout.Millimetres;

namespace PaymentPortal.Documents.Slips;

/// <summary>Headings with their values, one below the other, a line between two of them.</summary>
internal sealed class SlipFacts(Column column, SlipLook look)
{
    private static readonly float CornerMark = Mm(3);

    private bool isFirst = true;

    /// <summary>"1 234.50": a blank between thousands, a point before the cents.</summary>
    public static string Sum(Money amount) => amount.Major.ToString("#,0.00", CultureInfo.InvariantCulture).Replace(',', '\u00A0');

    /// <summary>Account, reference, message and debtor.</summary>
    /// <param name="bill">What to say.</param>
    /// <param name="words">The headings.</param>
    /// <param name="field">Width and height in millimetres of the field for an unknown debtor.</param>
    /// <param name="message">What it is for; the receipt has none.</param>
    public void AddParties(SwissBill bill, SlipWords words, (float Width, float Height) field, string message = "")
    {
        Add(words.Account, [bill.Account.Grouped.Replace(' ', '\u00A0'), .. bill.Creditor.Lines]);
        Add(words.Reference, [bill.PrintedReference]);
        if (message.Length > 0)
        {
            Add(words.AdditionalInformation, [message]);
        }

        if (bill.Debtor is { } debtor)
        {
            Add(words.PayableBy, debtor.Lines);
        }
        else
        {
            Add(words.PayableByName, []);
            column.Item().Padding(top: 2).Width(Mm(field.Width)).Height(Mm(field.Height)).Canvas(DrawCorners);
        }
    }

    public void Add(string heading, IEnumerable<string> values)
    {
        if (!isFirst)
        {
            column.Item().Height(look.Leading);
        }

        isFirst = false;
        column.Item().Text(heading, look.Headings);
        foreach (var value in values.Where(value => value.Length > 0))
        {
            column.Item().Text(value, look.Values);
        }
    }

    private static void DrawCorners(Sheet sheet, Size size)
    {
        foreach (var (x, y) in (ReadOnlySpan<(int, int)>)[(0, 0), (1, 0), (0, 1), (1, 1)])
        {
            var (left, top) = (x * size.Width, y * size.Height);
            sheet.Rule(left, top, left + (x == 0 ? CornerMark : -CornerMark), top, SKColors.Black, 0.75f);
            sheet.Rule(left, top, left, top + (y == 0 ? CornerMark : -CornerMark), SKColors.Black, 0.75f);
        }
    }
}
