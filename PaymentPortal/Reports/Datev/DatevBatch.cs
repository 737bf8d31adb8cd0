using System.Globalization;
using System.Text;
using PaymentPortal.Reports.Settlement;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Datev;

/// <summary>Writes a booking batch: EXTF header of version 700, category 21, then the columns and a line for each booking. Semicolons, CRLF, decimal comma.</summary>
internal sealed class DatevBatch(DatevExport export, TimeZoneInfo zone)
{
    private const int FormatVersion = 13;

    private static readonly int Info = DatevColumns.All.ToList().IndexOf("Beleginfo - Art 1");

    private readonly StringBuilder text = new();

    public int Lines { get; private set; }

    public long Net { get; private set; }

    public DatevBatch Begin()
    {
        var settings = export.Settings;
        text.AppendJoin(';',
        [
            "\"EXTF\"", "700", "21", "\"Buchungsstapel\"", Number(FormatVersion),
            TimeZoneInfo.ConvertTime(export.CreatedAt, zone).ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture), "", "\"RE\"", "\"PaymentPortal\"", "\"\"",
            Number(settings.Consultant), Number(settings.Client), Date(settings.FiscalYearOf(export.FromDay)), Number(settings.AccountLength), Date(export.FromDay), Date(export.ToDay),
            DatevText.Quoted($"Zahlungen {export.Number}", 30), "\"\"", "1", "0", "0", $"\"{export.CurrencyCode}\"", "", "\"\"", "", "", $"\"{settings.Chart}\"", "", "", "\"\"", "\"\"",
        ]).Append("\r\n").AppendJoin(';', DatevColumns.All).Append("\r\n");
        return this;
    }

    /// <param name="booking">One of the export's currency.</param>
    /// <param name="words">What it is, in German, for the booking text.</param>
    public void Add(Booking booking, string words)
    {
        var cells = new string[DatevColumns.All.Count];
        Array.Fill(cells, "");
        (cells[0], cells[1], cells[2]) = (Amount(booking.Amount), booking.Value >= 0 ? "\"S\"" : "\"H\"", $"\"{booking.CurrencyCode}\"");
        (cells[6], cells[7]) = (export.Settings.ClearingAt(booking.Provider), export.Settings.Of(booking.Account));
        cells[9] = booking.Day.ToString("ddMM", CultureInfo.InvariantCulture);
        (cells[10], cells[13]) = (DatevText.DocumentNumber(booking.Reference), DatevText.Quoted(words, 60));
        (cells[Info], cells[Info + 1]) = ("\"Anforderung\"", $"\"{PublicId.Format(PublicId.PaymentRequest, booking.PaymentRequestId)}\"");
        if (booking.PaymentId is { } payment)
        {
            (cells[Info + 2], cells[Info + 3]) = ("\"Zahlung\"", $"\"{PublicId.Format(PublicId.Payment, payment)}\"");
        }

        text.AppendJoin(';', cells).Append("\r\n");
        Lines++;
        Net = checked(Net + booking.Value);
    }

    public byte[] ToBytes() => DatevText.CodePage.GetBytes(text.ToString());

    /// <summary>Two decimals whatever the currency, without a sign, which the debit or credit mark gives.</summary>
    private static string Amount(Money amount) => Math.Abs(amount.Major).ToString("F2", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
