using PaymentPortal.Brands;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>The write door with 32 callers, each writing one row a time, against the plain loop; beside it 32 plain writers that meet at the file's lock.</summary>
internal sealed class WritesRatio : IRatio
{
    private const int Callers = 32;
    private const int WarmUp = 640;

    public string Title => "one row a unit through the write door, 32 callers, against one thread of single transactions (rows/s)";

    public Goal Goal { get; } = new(1);

    public async Task<Round> MeasureAsync(TimeSpan time)
    {
        await using var plain = new PlainLoop();
        var baseline = await plain.RunAsync(time);
        var parallel = await plain.RunAsync(Callers, time);
        await using var portal = await TestPortal.CreateAsync();
        await Load.WarmUpAsync(Callers, WarmUp, Write);
        var ours = await Load.RunAsync(Callers, time, Write);
        return new Round(baseline.PerSecond, ours.PerSecond, FormattableString.Invariant(
            $"p99 {ours.P99Text}, {ours.CostText}; plain loop {baseline.P99Text}, {baseline.CostText}; {Callers} plain writers {parallel.PerSecond:N0}/s, p99 {parallel.P99Text}"));

        Task Write() => portal.WriteAsync<int>(db =>
        {
            db.Add(Brand.Create(PublicId.Format("b", Ids.New(TimeProvider.System)), isDefault: false, new BrandFace(), TimeProvider.System));
            return Task.FromResult<Outcome<int>>(1);
        });
    }
}
