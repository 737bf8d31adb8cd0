using PaymentPortal.Brands;
using PaymentPortal.Primitives;
using PaymentPortal.Support.Apps;

namespace PaymentPortal.Benchmarks.Ratios;

/// <summary>The write door with 32 callers, each writing one row a time, against the plain loop.</summary>
internal sealed class WritesRatio : IRatio
{
    public string Title => "Writes: one row a unit through the write door, 32 callers, against one thread of single transactions (rows/s)";

    public async Task<Round> MeasureAsync(TimeSpan time)
    {
        await using var plain = new PlainLoop();
        var baseline = await plain.RunAsync(time);
        await using var portal = await TestPortal.CreateAsync();
        var (perSecond, p99) = await Load.RunAsync(32, time, () => portal.WriteAsync<int>(db =>
        {
            db.Add(Brand.Create(PublicId.Format("b", Ids.New(TimeProvider.System)), isDefault: false, new BrandFace(), TimeProvider.System));
            return Task.FromResult<Outcome<int>>(1);
        }));
        return new Round(baseline, perSecond, FormattableString.Invariant($"p99 {p99:N1} ms"));
    }
}
