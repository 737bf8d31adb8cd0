using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using PaymentPortal.Primitives;

namespace PaymentPortal.Reports.Exports;

/// <summary>A table as text for spreadsheets of one language: UTF-8 with its mark, the list separator that goes with the language's decimal sign, text always in quotation marks, numbers never.</summary>
public sealed class CsvFile : IAsyncDisposable
{
    private readonly CultureInfo culture;
    private readonly CsvWriter csv;

    public CsvFile(Stream stream, CultureInfo culture)
    {
        this.culture = culture;
        csv = new CsvWriter(
            new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 32 * 1024, leaveOpen: true),
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = SeparatorOf(culture), NewLine = "\r\n" });
    }

    /// <summary>Where the comma is the decimal sign, the semicolon parts the cells.</summary>
    public static string SeparatorOf(CultureInfo culture) => culture.NumberFormat.NumberDecimalSeparator == "," ? ";" : ",";

    /// <summary>Text of whatever origin.</summary>
    public CsvFile Text(string? text)
    {
        csv.WriteField(CellText.Of(text), shouldQuote: !string.IsNullOrEmpty(text));
        return this;
    }

    public CsvFile Number(long number) => Raw(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The amount as the language writes it, without thousands and without its currency, which has a cell of its own.</summary>
    public CsvFile Amount(Money amount) => Raw(amount.Digits(culture));

    public CsvFile Day(DateOnly? day) => Raw(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    /// <summary>Date and time of a place, as spreadsheets read it in every language.</summary>
    public CsvFile Moment(DateTimeOffset? moment, TimeZoneInfo zone) =>
        Raw(moment is { } known ? TimeZoneInfo.ConvertTime(known, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : "");

    public async Task EndRow()
    {
        await csv.NextRecordAsync();
    }

    public async Task Head(params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Text(name);
        }

        await EndRow();
    }

    /// <summary>Hands on what is written so far, so that a download shows progress.</summary>
    public Task Flush() => csv.FlushAsync();

    public async ValueTask DisposeAsync()
    {
        await csv.FlushAsync();
        await csv.DisposeAsync();
    }

    private CsvFile Raw(string text)
    {
        csv.WriteField(text, shouldQuote: false);
        return this;
    }
}
