using System.Globalization;
using PaymentPortal.Documents;
using PaymentPortal.Documents.Invoices;
using PaymentPortal.PaymentRequests;
using PaymentPortal.Support.Apps;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>Printing an invoice of two items from its data, against <see cref="FixedPage"/>. One thread each.</summary>
internal sealed class PdfRatio : IRatio
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    private static readonly InvoiceDocument Sample = InvoiceSamples.Insurance.With(
        true, new LineItem("Haftpflicht, Jahresbeitrag", 1, 8950, 19), new LineItem("Teilkasko mit 150 € Selbstbeteiligung", 1, 4000, 19));

    public string Title => "an invoice of two items printed from its data, against the PDF engine drawing the same page with fixed text (documents/s)";

    public Goal Goal { get; } = new(0.7);

    public async Task<Round> MeasureAsync(TimeSpan time)
    {
        await using var portal = await TestPortal.CreateAsync();
        var pdf = portal.Get<InvoicePdf>();
        var printed = pdf.Render(Sample, German);
        var page = FixedPage.Of(printed, Sample.PayUrl!);
        var drawn = page.Draw();

        // In turns, so that a busy moment of the machine meets both.
        var (baseline, ours) = (new List<Rate>(), new List<Rate>());
        for (var turn = 0; turn < 4; turn++)
        {
            baseline.Add(await RunAsync(time / 4, () => page.Draw()));
            ours.Add(await RunAsync(time / 4, () => pdf.Render(Sample, German)));
        }

        return new Round(
            baseline.Average(rate => rate.PerSecond),
            ours.Average(rate => rate.PerSecond),
            string.Create(CultureInfo.InvariantCulture, $"{page.Runs} text runs; {printed.Length:N0} bytes, baseline {drawn.Length:N0}"));
    }

    private static Task<Rate> RunAsync(TimeSpan time, Func<byte[]> print) => Load.RunAsync(1, time, () =>
    {
        print();
        return Task.CompletedTask;
    });
}
