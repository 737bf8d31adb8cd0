using System.Globalization;
using System.Text;
using CsCheck;
using CsvHelper;
using CsvHelper.Configuration;
using PaymentPortal.Primitives;
using Shouldly;
using Xunit;

namespace PaymentPortal.Reports.Exports;

public sealed class CsvFileTests
{
    private static readonly char[] Signs = ['=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', '\'', ' ', '\u00A0', '\u200B', '\uFEFF', '＝', '\u0001', 'A', '1', '(', ')', '!'];

    private static readonly string[] Known = ["=cmd|'/C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", " =1+1", "\t=1+1", "\u200B=1+1", "\"=1+1", ";=1+1", "x\r\n=1+1", "+4930123", "-2+3"];

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String[Gen.Char, 0, 20],
        Gen.String[Gen.Int[0, Signs.Length - 1].Select(index => Signs[index]), 0, 12],
        Gen.Int[0, Known.Length - 1].Select(index => Known[index]));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("en-GB")]
    public void No_text_becomes_a_formula_or_another_cell(string language) => Hostile.Array[1, 8].Sample(texts =>
    {
        var cells = ReadBack(texts, CultureInfo.GetCultureInfo(language)).GetAwaiter().GetResult();

        cells.Count.ShouldBe(texts.Length);
        foreach (var (cell, text) in cells.Zip(texts))
        {
            var seen = cell.TrimStart();
            (seen.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(seen[0])).ShouldBeFalse($"'{cell}' of '{text}'");
        }
    }, iter: 2000);

    [Theory]
    [InlineData("de-DE", -1295050, "EUR", "-12950,50")]
    [InlineData("en-GB", -1295050, "EUR", "-12950.50")]
    [InlineData("de-DE", 900, "JPY", "900")]
    public async Task Numbers_stay_numbers(string language, long value, string currency, string written)
    {
        var text = await Write(CultureInfo.GetCultureInfo(language), csv => csv.Amount(Money.Of(value, currency)).Number(3));

        text.ShouldBe($"\uFEFF{written}{(language == "de-DE" ? ';' : ',')}3\r\n");
    }

    [Fact]
    public void Harmless_text_stays_as_it_is() => CellText.Of("Käthe Großkreutz-Müller (0815)").ShouldBe("Käthe Großkreutz-Müller (0815)");

    private static async Task<List<string>> ReadBack(string[] texts, CultureInfo culture)
    {
        var written = await Write(culture, csv =>
        {
            foreach (var text in texts)
            {
                csv.Text(text);
            }
        });
        using var csv = new CsvParser(new StringReader(written.TrimStart('\uFEFF')), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = CsvFile.SeparatorOf(culture), IgnoreBlankLines = false });
        csv.Read().ShouldBeTrue();
        var cells = csv.Record!.ToList();
        csv.Read().ShouldBeFalse();
        return cells;
    }

    private static async Task<string> Write(CultureInfo culture, Action<CsvFile> write)
    {
        using var stream = new MemoryStream();
        await using (var csv = new CsvFile(stream, culture))
        {
            write(csv);
            await csv.EndRow();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
